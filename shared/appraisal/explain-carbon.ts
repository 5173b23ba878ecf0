/** Explains the carbon saved: what goes with each property left or reduced, less what comes with services moved into hosts and with new builds. */
import { valueOf } from '../figure.ts';
import type { Appraisal } from './appraisal.ts';
import { carbonOf, hubCarbon } from './carbon.ts';
import { emptyRow, originOf, summed, type Explanation, type Named } from './explanation.ts';

/** Kilograms of CO2e a year, positive where saved. */
export function explainCarbon(appraisal: Appraisal, { facts, scenario, nameOf, hubNameOf }: Named): Explanation {
  const properties = appraisal.outcomes.flatMap(({ property, carbonSaved, savingStarts }) => {
    const own = facts.get(property);
    if (savingStarts === null || own === undefined) return [];
    const emitted = carbonOf(own, scenario.assumptions);
    return { ...emptyRow, property, label: nameOf(property), amount: carbonSaved ?? 0, basis: emitted.basis, note: originOf(emitted) };
  });
  const hubs = appraisal.hubs.flatMap(({ hub, demand, deliveryYear }) => {
    const planned = scenario.hubs.find(({ id }) => id === hub);
    const emitted = planned === undefined || deliveryYear === null ? null : hubCarbon(planned, demand, scenario.assumptions);
    if (emitted === null) return [];
    const amount = 0 - (valueOf(emitted) ?? 0);
    return { ...emptyRow, hub, label: hubNameOf(hub), amount, basis: emitted.basis, note: originOf(emitted) };
  });
  return summed(
    'Energy of what is left or released × emission factors, less that of space taken in hosts and of new builds at the office benchmark.',
    [...properties, ...hubs],
  );
}
