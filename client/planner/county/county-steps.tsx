/** The formula step by step: what each is in words, with its own numbers, and the inputs that it takes, each of which can be changed. */
import type { CountyEntered, CountyInputKey } from '../../../shared/county/estimate.ts';
import type { CountyEvidence } from '../../../shared/county/evidence.ts';
import type { CountyInputs } from '../../../shared/county/input.ts';
import type { CountyResult } from '../../../shared/county/outcome.ts';
import { CountyDistricts } from './county-districts.tsx';
import { CountyField } from './county-field.tsx';
import { figureText, measureText, timesText } from './county-words.ts';
import { numbersOf, workedSteps } from './county-worked.ts';
import classes from './county.module.css';
import type { CountyInHand } from './use-county.ts';

type Props = {
  hand: CountyInHand;
  inputs: CountyInputs;
  derived: CountyInputs;
  result: CountyResult;
  evidence: CountyEvidence;
  kent: boolean;
  mayEdit: boolean;
};

export function CountySteps({ hand, inputs, derived, result, evidence, kent, mayEdit }: Props) {
  const { low, high, central, steps } = result;
  const numbers = numbersOf(inputs, central, steps);
  const enter = (key: CountyInputKey, entered: CountyEntered | null) => {
    const others = hand.draft.entered.filter((one) => one.key !== key);
    hand.change({ entered: entered ? [...others, entered] : others });
  };
  return (
    <section className={classes.section} aria-labelledby="county-steps">
      <h2 id="county-steps">Step by step</h2>
      <ol className={classes.steps}>
        {steps.map(({ key, label, formula, value, measure }) => {
          const { inputs: takes, figure, worked } = workedSteps[key];
          const plain =
            measure === 'a-year'
              ? measureText('pence-a-year', value)
              : measure === 'one-off'
                ? measureText('pence', value)
                : timesText(value);
          return (
            <li key={key} className={classes.step}>
              <div className={classes.stepWords}>
                <h3>{label}</h3>
                <p className={classes.value}>
                  {figure === 'savingRate' || key === 'deliveryShare' ? measureText('percent', value) : plain}
                </p>
                <p className={classes.worked}>= {worked(numbers)}</p>
                <p className={classes.quiet}>{formula}</p>
                {figure && (
                  <p className={classes.quiet}>
                    {figureText(figure, low[figure])} to {figureText(figure, high[figure])}
                  </p>
                )}
              </div>
              {takes.length > 0 && (
                <div className={classes.fields}>
                  {takes.map((input) => (
                    <CountyField
                      key={input}
                      input={inputs[input]}
                      derived={derived[input]}
                      mayEdit={mayEdit}
                      onEnter={(entered) => enter(input, entered)}
                    />
                  ))}
                  {key === 'weight' && (
                    <CountyDistricts hand={hand} evidence={evidence} westShare={inputs.westShare} kent={kent} mayEdit={mayEdit} />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
