/** The strip below the disposals: how many, what they are expected to bring and have brought, what circulates and which duties are due; each opens what lies behind it. */
import type { ReactNode } from 'react';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { expectedReceipts, receivedOf, type Receipts } from '../../shared/disposal-receipts.ts';
import { isClosed } from '../../shared/disposal-steps.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatDate } from '../../shared/year.ts';
import { FigureStrip, StripCell } from '../estate/figure-strip.tsx';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { coverageWords, totalWords } from '../../shared/total-words.ts';
import type { AskedOfDisposals } from './disposals-address.ts';
import { splitWords } from './stage-columns.ts';

type DisposalsStripProps = {
  entries: readonly DisposalEntry[];
  receipts: Receipts;
  estimates: boolean;
  first: ReactNode;
  onAsk: (change: Partial<AskedOfDisposals>) => void;
};

const short = (amount: Pence) => formatPounds(amount, 'headline');

export function DisposalsStrip({ entries, receipts, estimates, first, onAsk }: DisposalsStripProps) {
  const disposals = entries.flatMap(({ disposal }) => disposal ?? []);
  const expected = expectedReceipts(disposals);
  const live = disposals.filter(({ stage }) => !isClosed(stage)).length;
  const { actual: received, completed, unstated } = receivedOf(receipts);
  const nothing = completed === unstated;
  const circulated = entries.flatMap(({ circulation }) => circulation ?? []);
  const ends = circulated.flatMap(({ endsOn, over }) => (over ? [] : [endsOn])).toSorted();
  const over = circulated.filter((one) => one.over).length;
  const owing = entries.filter(({ disposal, dutiesDue }) => disposal && !isClosed(disposal.stage) && dutiesDue.length > 0);
  const many = `${formatCount(entries.length)} ${entries.length === 1 ? 'property' : 'properties'}`;
  const words = totalWords(expected, estimates, short);
  return (
    <FigureStrip label="Summary of disposals" line={`${many}, ${words === '—' ? 'no receipt' : words} expected`} first={first} roomy>
      <StripCell label="On view" value={many} detail={splitWords(entries)} />
      <StripCell
        label="Expected receipts"
        value={
          <>
            {words}
            <CoverageBar total={expected} estimates={estimates} />
          </>
        }
        detail={live === 0 ? 'no disposal is live' : coverageWords(expected, estimates)}
        title={words === '—' ? undefined : totalWords(expected, estimates, (amount) => formatPounds(amount, 'exact'))}
        onOpen={() => onAsk({ shown: 'receipts' })}
      />
      <StripCell
        label="Received"
        value={nothing ? '—' : short(received)}
        detail={
          completed === 0
            ? 'nothing completed yet'
            : unstated === 0
              ? `from ${formatCount(completed)} completed or transferred`
              : `known for ${formatCount(completed - unstated)} of ${formatCount(completed)} completed or transferred`
        }
        title={nothing ? undefined : formatPounds(received, 'exact')}
        onOpen={() => onAsk({ shown: 'receipts' })}
      />
      <StripCell
        label="In circulation"
        value={formatCount(circulated.length)}
        detail={ends[0] ? `next ends ${formatDate(ends[0])}` : over > 0 ? 'all of them over' : 'none at the moment'}
        onOpen={() => onAsk({ shown: 'table', order: { by: 'circulation', direction: 'ascending' } })}
      />
      <StripCell
        label="Duties due"
        value={formatCount(owing.length)}
        detail={owing.length === 0 ? 'every duty is recorded' : `of ${formatCount(live)} live disposals`}
        onOpen={() => onAsk({ shown: 'table', order: { by: 'duties', direction: 'descending' } })}
      />
    </FigureStrip>
  );
}
