/** Explains the yearly figures: baseline, running cost saved, hub running cost, other saving, and the annual saving made of them. */
import { formatArea } from '../measure.ts';
import { formatPoundsPerSquareMetre } from '../money.ts';
import type { Appraisal } from './appraisal.ts';
import { emptyRow, originOf, summed, type Explanation, type ExplanationRow, type Named } from './explanation.ts';
import { leavesRentOut } from './rent-received.ts';

type Yearly = 'baselineRunningCost' | 'runningCostSaved' | 'hubRunningCost' | 'otherSaving' | 'annualSaving';

const formulas: Record<Yearly, string> = {
  baselineRunningCost: 'The running cost of every property that takes part: vacated, reduced, or used as a host.',
  runningCostSaved: 'The running cost of every property vacated, and the released share of those reduced.',
  hubRunningCost: 'Space taken in a host × its marginal running cost, or the area of a new build × its running cost; plus new rent.',
  otherSaving: 'Savings entered for hubs that follow from working together and are not property costs.',
  annualSaving: 'Running cost saved − hub running cost + other saving, at steady state.',
};

export function explainRunningCost(quantity: Yearly, appraisal: Appraisal, named: Named): Explanation {
  switch (quantity) {
    case 'baselineRunningCost':
      return summed(formulas[quantity], baseline(appraisal, named));
    case 'runningCostSaved':
      return stated(formulas[quantity], saved(appraisal, named));
    case 'hubRunningCost':
      return summed(formulas[quantity], hubCosts(appraisal, named));
    case 'otherSaving':
      return summed(formulas[quantity], others(appraisal, named));
    case 'annualSaving': {
      const costs = hubCosts(appraisal, named).map((row) => ({ ...row, amount: -row.amount }));
      return stated(formulas[quantity], [...saved(appraisal, named), ...costs, ...others(appraisal, named)]);
    }
  }
}

const baseline = (appraisal: Appraisal, { facts, nameOf }: Named): ExplanationRow[] =>
  appraisal.outcomes.flatMap(({ property, participating, runningCost }) => {
    const figure = facts.get(property)?.runningCost;
    if (!participating || figure === undefined) return [];
    return { ...emptyRow, property, label: nameOf(property), amount: runningCost ?? 0, basis: figure.basis, note: originOf(figure) };
  });

const withoutRent = 'Rent received is not counted.';

const saved = (appraisal: Appraisal, { facts, scenario, nameOf }: Named): ExplanationRow[] => {
  const decisions = new Map(scenario.decisions.map((decision) => [decision.property, decision]));
  return appraisal.outcomes.flatMap(({ property, participating, vacated, savingStarts, runningCostSaved }) => {
    const own = facts.get(property);
    if (!participating || own === undefined || (!vacated && savingStarts === null)) return [];
    const decision = decisions.get(property);
    const origin = own.ringFenced
      ? 'Ring-fenced, so not counted'
      : savingStarts === null
        ? 'Passes to another public body, which bears it'
        : originOf(own.runningCost);
    const note = decision !== undefined && leavesRentOut(decision, own) ? `${origin}; rent received is not counted` : origin;
    return { ...emptyRow, property, label: nameOf(property), amount: runningCostSaved, basis: own.runningCost.basis, note };
  });
};

/** The formula of a saving, which says that rent is left out where a row of it leaves rent out. */
const stated = (formula: string, rows: ExplanationRow[]) =>
  summed(rows.some(({ note }) => note.endsWith('rent received is not counted')) ? `${formula} ${withoutRent}` : formula, rows);

const hubCosts = (appraisal: Appraisal, { scenario, hubNameOf }: Named): ExplanationRow[] =>
  appraisal.hubs.flatMap(({ hub, demand, runningCost, newRent }) => {
    const site = scenario.hubs.find(({ id }) => id === hub)?.site;
    const { newBuildRunning, hostMarginal } = scenario.assumptions;
    const note =
      site?.type === 'new-build'
        ? `${formatArea(site.area)} built at ${formatPoundsPerSquareMetre(newBuildRunning)} a year`
        : `${formatArea(demand)} taken at ${formatPoundsPerSquareMetre(hostMarginal)} a year`;
    const space = { ...emptyRow, hub, basis: 'estimated' as const, label: hubNameOf(hub), amount: runningCost, note };
    const rent = { ...emptyRow, hub, label: `${hubNameOf(hub)}: new rent`, amount: newRent, note: 'Entered for the hub' };
    return [...(runningCost === 0 ? [] : [space]), ...(newRent === 0 ? [] : [rent])];
  });

const others = (appraisal: Appraisal, { scenario, hubNameOf }: Named): ExplanationRow[] =>
  appraisal.hubs.flatMap(({ hub, otherSaving }) => {
    if (otherSaving === 0) return [];
    const note = scenario.hubs.find(({ id }) => id === hub)?.otherSaving?.source ?? '';
    return { ...emptyRow, hub, label: `${hubNameOf(hub)}: other saving`, amount: otherSaving, note };
  });
