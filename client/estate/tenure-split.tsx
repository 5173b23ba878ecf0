/** How the properties divide into freehold, leasehold and other tenures: a bar of three parts and the same in words. */
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { formatRate, rate } from '../../shared/measure.ts';
import classes from './summary-strip.module.css';

const other = ({ tenures }: EstateTotals) => tenures.licence + tenures['user-rights'] + tenures.pfi + tenures.other;

export function TenureSplit({ totals }: { totals: EstateTotals }) {
  if (totals.properties === 0) return null;
  const parts = [
    { key: 'freehold', label: 'freehold', count: totals.tenures.freehold },
    { key: 'leasehold', label: 'leasehold', count: totals.tenures.leasehold },
    { key: 'other', label: 'other', count: other(totals) },
  ];
  const share = (count: number) => formatRate(rate(count / totals.properties), 0);
  return (
    <div className={classes.split}>
      <span className={classes.splitBar} aria-hidden="true">
        {parts.map((part) => (
          <span key={part.key} data-tenure={part.key} style={{ flexGrow: part.count }} />
        ))}
      </span>
      <span className={classes.splitWords}>
        {parts.map((part) => (
          <span key={part.key} title={`${part.count} ${part.label}`}>
            <span className={classes.tenureMark} data-tenure={part.key} aria-hidden="true" />
            {share(part.count)} {part.label}
          </span>
        ))}
      </span>
    </div>
  );
}
