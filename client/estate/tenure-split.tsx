/** How the properties divide into freehold, leasehold and other tenures: a bar of three parts and the same in words, of those whose tenure is recorded. */
import type { EstateTotals } from '../../shared/estate-totals.ts';
import { formatCount, formatRate, rate } from '../../shared/measure.ts';
import { noTenure } from '../../shared/tenure.ts';
import classes from './summary-strip.module.css';

const other = ({ tenures }: EstateTotals) => tenures.licence + tenures['user-rights'] + tenures.pfi + tenures.other;

export function TenureSplit({ totals }: { totals: EstateTotals }) {
  if (totals.properties === 0) return null;
  const known = totals.properties - totals.tenures[noTenure];
  const parts = [
    { key: 'freehold', label: 'freehold', count: totals.tenures.freehold },
    { key: 'leasehold', label: 'leasehold', count: totals.tenures.leasehold },
    { key: 'other', label: 'other', count: other(totals) },
  ];
  const share = (count: number) => formatRate(rate(count / known), 0);
  return (
    <div className={classes.split}>
      <span className={classes.splitBar} aria-hidden="true">
        {parts.map((part) => (
          <span key={part.key} data-tenure={part.key} style={{ flexGrow: part.count }} />
        ))}
        {known < totals.properties && <span data-tenure={noTenure} style={{ flexGrow: totals.properties - known }} />}
      </span>
      <span className={classes.splitWords}>
        {known === 0 && <span>tenure not recorded</span>}
        {(known === 0 ? [] : parts).map((part) => (
          <span key={part.key} title={`${part.count} ${part.label}`}>
            <span className={classes.tenureMark} data-tenure={part.key} aria-hidden="true" />
            {share(part.count)} {part.label}
          </span>
        ))}
        {known > 0 && known < totals.properties && (
          <span>
            known for {formatCount(known)} of {formatCount(totals.properties)}
          </span>
        )}
      </span>
    </div>
  );
}
