/** Up to five values of a column, as they stand in the file. */
import classes from './columns.module.css';

const most = 5;
const longest = 80;

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest - 2)} …` : text);

export function Samples({ samples }: { samples: readonly string[] }) {
  if (samples.length === 0) return <p className={classes.quiet}>No row has a value in it.</p>;
  return (
    <ul className={classes.samples} aria-label="Values in the file">
      {samples.slice(0, most).map((sample, at) => (
        <li key={`${at} ${sample}`}>{shortened(sample)}</li>
      ))}
    </ul>
  );
}
