/** What is left out, step by step: how many properties and pounds the register holds of it, in the study and in the county. */
import { Switch } from '@mantine/core';
import { countyExclusions } from '../../../shared/county/estimate.ts';
import type { CountyEvidence, EstatePart } from '../../../shared/county/evidence.ts';
import { exclusionWords } from '../../../shared/county/exclusions.ts';
import type { CountyOutcome } from '../../../shared/county/outcome.ts';
import { counted } from '../../../shared/counted.ts';
import type { PencePerYear } from '../../../shared/units.ts';
import { coverageWords, totalWords } from '../../../shared/total-words.ts';
import { poundsText } from './county-words.ts';
import classes from './county.module.css';
import type { CountyInHand } from './use-county.ts';

type Props = { hand: CountyInHand; evidence: CountyEvidence; central: CountyOutcome | null; kent: boolean; mayEdit: boolean };

const partWords = ({ properties, runningCost }: EstatePart): string =>
  properties === 0
    ? 'none'
    : `${counted(properties, 'property', 'properties')}, ${totalWords<PencePerYear>(runningCost, true, poundsText)} a year (${coverageWords(runningCost, true)})`;

export function CountyExclusions({ hand: { draft, change }, evidence, central, kent, mayEdit }: Props) {
  const relocation =
    central === null || central.netAfterRelocation === null
      ? 'The study does not say what it costs.'
      : `It would take ${poundsText(central.net - central.netAfterRelocation)}, which leaves ${poundsText(central.netAfterRelocation)} net.`;
  return (
    <section className={classes.section} aria-labelledby="county-exclusions">
      <h2 id="county-exclusions">What is left out</h2>
      {kent && (
        <p className={classes.quiet}>
          The report says that its result leaves out the Ministry of Defence, the running costs of schools and the relocation of staff. Its
          £7.6m and £300m are used as printed; what is switched on here is taken off them by what the register holds.
        </p>
      )}
      <ul className={classes.exclusions}>
        {countyExclusions.map((key) => {
          const out = draft.exclusions.includes(key);
          return (
            <li key={key}>
              <Switch
                size="xs"
                label={`Leave out: ${exclusionWords[key].label}`}
                description={exclusionWords[key].detail}
                disabled={!mayEdit}
                checked={out}
                onChange={() => change({ exclusions: out ? draft.exclusions.filter((one) => one !== key) : [...draft.exclusions, key] })}
              />
              <p>
                In the county: {partWords(evidence.area[key])}. Where the study is: {partWords(evidence.study[key])}.
              </p>
            </li>
          );
        })}
        <li>
          <p>
            <strong>Relocation of staff</strong> is left out of the net, as the report defines it. {relocation}
          </p>
        </li>
      </ul>
    </section>
  );
}
