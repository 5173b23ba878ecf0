/** What the marks of the small map mean, in a line or two: colours by sector of those that are shown, shapes by tenure, and the reach. */
import { type Sector, sectorLabel, sectors } from '../../shared/organisation.ts';
import { LegendMark } from '../map/legend-mark.tsx';
import type { Marked } from '../map/marked.ts';
import classes from './space.module.css';

const shapes = [
  { mark: 'freehold', label: 'Freehold' },
  { mark: 'leasehold', label: 'Leasehold' },
  { mark: 'other', label: 'Other tenure' },
  { mark: 'untenured', label: 'Tenure not recorded' },
] as const;

export function SpaceLegend({ offers }: { offers: readonly Marked[] }) {
  const shown: readonly Sector[] = sectors.filter((sector) => offers.some((offer) => offer.sector === sector));
  return (
    <ul className={classes.key} aria-label="What the marks of the map mean">
      <li>
        <span aria-hidden="true" className={classes.keyReach} /> Wanted within
      </li>
      {shapes.map(({ mark, label }) => (
        <li key={mark}>
          <LegendMark mark={mark} /> {label}
        </li>
      ))}
      {shown.map((sector) => (
        <li key={sector}>
          <span aria-hidden="true" className={classes.keyColour} style={{ background: `var(--sector-${sector})` }} /> {sectorLabel[sector]}
        </li>
      ))}
    </ul>
  );
}
