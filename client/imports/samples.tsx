/** Up to five values of a column, as they stand in the file. */
import classes from './columns.module.css';

const most = 5;

export function Samples({ samples }: { samples: readonly string[] }) {
  if (samples.length === 0) return <p className={classes.quiet}>No row has a value in it.</p>;
  return (
    <ul className={classes.samples} aria-label="Values in the file">
      {samples.slice(0, most).map((sample, at) => (
        <li key={`${at} ${sample}`} title={sample}>
          {sample}
        </li>
      ))}
    </ul>
  );
}
