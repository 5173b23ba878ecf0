/** The marks of a plan as drawn on paper: a hub is a numbered square, what is vacated a ring with a cross, what is changed a ring. */
import classes from './paper-map.module.css';

type At = [number, number];

export function HubMark({ number, at: [x, y] }: { number: number; at: At }) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <rect className={classes.hub} x={-10} y={-10} width={20} height={20} rx={5} />
      <text className={classes.hubText} y={4}>
        {number}
      </text>
    </g>
  );
}

export function PropertyMark({ mark, at: [x, y] }: { mark: string; at: At }) {
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle className={classes.property} data-mark={mark} r={mark === 'host' ? 14 : 4} />
      {mark === 'vacated' && <path className={classes.cross} d="M-2.4 -2.4 2.4 2.4M2.4 -2.4 -2.4 2.4" />}
    </g>
  );
}

const meanings: { key: string; label: string }[] = [
  { key: 'vacated', label: 'vacated' },
  { key: 'reduced', label: 'space reduced or changed' },
];

/** What the marks mean, drawn by the same shapes. */
export function PaperLegend() {
  return (
    <ul className={classes.legend}>
      <li>
        <svg width="18" height="18" viewBox="-11 -11 22 22" aria-hidden="true">
          <HubMark number={1} at={[0, 0]} />
        </svg>
        hub, by its number
      </li>
      {meanings.map(({ key, label }) => (
        <li key={key}>
          <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
            <PropertyMark mark={key} at={[0, 0]} />
          </svg>
          {label}
        </li>
      ))}
      <li>
        <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
          <path className={classes.move} d="M1 10Q12 -2 23 6" />
        </svg>
        services move
      </li>
    </ul>
  );
}
