/** What the estimate learns from: the published study as it was printed, or saved scenarios with their stored figures. */
import { Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CountyEvidence } from '../../../shared/county/evidence.ts';
import { counted } from '../../../shared/counted.ts';
import { coverageWords } from '../../../shared/total-words.ts';
import { trpc } from '../../api.ts';
import { poundsText } from './county-words.ts';
import classes from './county.module.css';
import type { CountyInHand } from './use-county.ts';

type Props = { hand: CountyInHand; evidence: CountyEvidence; kent: boolean; mayEdit: boolean };

export function CountyStudy({ hand: { draft, change }, evidence, kent, mayEdit }: Props) {
  const scenarios = useQuery(trpc.scenario.list.queryOptions());
  const chosen = new Set<string>(draft.scenarios);
  const learning = draft.learnsFrom === 'scenarios';
  const gone = learning && evidence.scenarios.length < draft.scenarios.length;
  return (
    <section className={classes.section} aria-labelledby="county-study">
      <h2 id="county-study">What it learns from</h2>
      {kent && (
        <SegmentedControl
          size="xs"
          aria-label="What it learns from"
          disabled={!mayEdit}
          value={draft.learnsFrom}
          onChange={(next) => change({ learnsFrom: next === 'scenarios' ? 'scenarios' : 'published' })}
          data={[
            { value: 'published', label: 'The published Swale study, as printed' },
            { value: 'scenarios', label: 'Saved scenarios' },
          ]}
        />
      )}
      {learning && (
        <ul className={classes.choices}>
          {(scenarios.data ?? []).map(({ id, name, headline }) => (
            <li key={id}>
              <Checkbox
                size="xs"
                label={name}
                disabled={!mayEdit}
                checked={chosen.has(id)}
                description={`Saves ${poundsText(headline.annualSaving)} a year, raises ${poundsText(headline.grossReceipt)} (${coverageWords(headline.receiptCoverage, true)})`}
                onChange={() =>
                  change({ scenarios: chosen.has(id) ? draft.scenarios.filter((one) => one !== id) : [...draft.scenarios, id] })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {learning && draft.scenarios.length === 0 && <p className={classes.quiet}>Choose one scenario or several.</p>}
      {gone && <p className={classes.warning}>A scenario that this learnt from is no longer there.</p>}
      {learning && evidence.decidedTwice > 0 && (
        <p className={classes.warning} role="alert">
          {counted(evidence.decidedTwice, 'property', 'properties')} {evidence.decidedTwice === 1 ? 'is' : 'are'} decided on in more than
          one of these scenarios, so their savings and receipts count twice. Choose scenarios that do not overlap.
        </p>
      )}
    </section>
  );
}
