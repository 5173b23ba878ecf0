/** Checks that a plan's properties and hubs exist, are in it once, and fall within its years. */
import type { Check } from '../check.ts';
import { contains } from '../area.ts';
import { isWithin, type Span } from '../appraisal/span.ts';
import { destinationsOf } from '../phasing/dependencies.ts';
import { addYears, formatFinancialYear } from '../year.ts';
import type { PropertyFacts } from '../facts.ts';
import { error, warning, type PlanUnderCheck } from './plan-under-check.ts';

/** Properties that the plan names and the register does not hold, or holds as archived. */
export function absentProperties({ scenario, facts }: PlanUnderCheck): Check[] {
  const named = new Set([
    ...scenario.decisions.map(({ property }) => property),
    ...scenario.hubs.flatMap(({ site }) => (site.property === null ? [] : [site.property])),
  ]);
  return [...named].flatMap((property) => {
    const known = facts.get(property);
    if (known === undefined)
      return error(
        'missing-property',
        { property },
        `The register holds no property ${property}, so what is decided about it counts for nothing.`,
        'Take it out of the plan, or restore it to the register.',
      );
    if (!known.archived) return [];
    return error(
      'archived-property',
      { property },
      `${known.name} is archived, so what is decided about it counts for nothing.`,
      'Take it out of the plan, or bring it back from the archive.',
    );
  });
}

/** Services sent to a hub that the plan does not have. */
export const absentHubs = ({ decided, hubs }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) =>
    destinationsOf(decision)
      .filter((hub) => !hubs.has(hub))
      .map((hub) =>
        error(
          'missing-hub',
          { property: property.id, hub },
          `${property.name} sends services to a hub that is not in the plan.`,
          'Choose a hub of this plan, or let the services close.',
        ),
      ),
  );

/** Properties with more than one decision, and properties that host more than one hub. */
export function twice({ scenario, facts }: PlanUnderCheck): Check[] {
  const nameOf = (property: (typeof scenario.decisions)[number]['property']) => facts.get(property)?.name ?? property;
  const decisions = repeated(scenario.decisions.map(({ property }) => property)).map((property) =>
    error(
      'in-two-hubs',
      { property },
      `${nameOf(property)} has more than one decision, of which one alone is counted.`,
      'Keep one decision for it.',
    ),
  );
  const hosts = repeated(scenario.hubs.flatMap(({ site }) => (site.type === 'host' ? [site.property] : []))).map((property) =>
    error('in-two-hubs', { property }, `${nameOf(property)} hosts more than one hub.`, 'Merge its hubs, or move one of them.'),
  );
  return [...decisions, ...hosts];
}

function repeated<T>(items: readonly T[]): T[] {
  const once = new Set<T>();
  const again = new Set<T>();
  for (const item of items) (once.has(item) ? again : once).add(item);
  return [...again];
}

/** Decisions, receipts and hubs dated outside the years that are appraised. */
export function outsideYears({ scenario, decided }: PlanUnderCheck): Check[] {
  const span: Span = { first: scenario.baseYear, years: scenario.assumptions.horizon };
  const years = `${formatFinancialYear(span.first)} to ${formatFinancialYear(addYears(span.first, span.years - 1))}`;
  const decisions = decided.flatMap(({ decision, property }) => {
    const about = { property: property.id };
    if (!isWithin(span, decision.year))
      return error(
        'outside-years',
        about,
        `What is decided about ${property.name} falls in ${formatFinancialYear(decision.year)}, outside ${years}, and is not counted.`,
        'Change its year, or the base year or years appraised.',
      );
    if (decision.receiptYear === null || isWithin(span, decision.receiptYear)) return [];
    return warning(
      'outside-years',
      about,
      `The receipt of ${property.name} completes in ${formatFinancialYear(decision.receiptYear)}, outside ${years}, and is not counted.`,
      'Bring the receipt forward, or appraise more years.',
    );
  });
  const hubs = scenario.hubs
    .filter(({ opens }) => !isWithin(span, addYears(opens, -1)) && !isWithin(span, opens))
    .map((hub) =>
      error(
        'outside-years',
        { hub: hub.id },
        `${hub.name} opens in ${formatFinancialYear(hub.opens)}, outside ${years}.`,
        'Change its opening year, or the base year or years appraised.',
      ),
    );
  return [...decisions, ...hubs];
}

/** Properties that move to a hub, or host one, and lie outside the districts or the drawn area of the plan; an unknown place is not held to be outside. */
export function outsideArea({ scenario, decided, hubs, facts }: PlanUnderCheck): Check[] {
  if (scenario.districts.length === 0 && scenario.area === null) return [];
  const remedy = 'Widen the area of the plan, or leave it out; its figures are counted as they stand.';
  const members = decided.flatMap(({ decision, property }) =>
    destinationsOf(decision).flatMap((id) => {
      const hub = hubs.get(id);
      if (hub === undefined || !liesOutside(property, scenario)) return [];
      const about = { property: property.id, hub: id };
      return warning('outside-area', about, `${property.name} moves to ${hub.name} and lies outside ${areaBy(property)}.`, remedy);
    }),
  );
  const hosts = scenario.hubs.flatMap(({ id, name, site }) => {
    const host = site.type === 'host' ? facts.get(site.property) : undefined;
    if (host === undefined || !liesOutside(host, scenario)) return [];
    const about = { property: host.id, hub: id };
    return warning('outside-area', about, `${host.name} hosts ${name} and lies outside ${areaBy(host)}.`, remedy);
  });
  return [...members, ...hosts];
}

const areaBy = ({ district }: PropertyFacts) => (district === null ? 'the area of the plan' : `the area of the plan (${district})`);

function liesOutside({ district, position }: PropertyFacts, { districts, area }: PlanUnderCheck['scenario']): boolean {
  const mayBeInDistricts = districts.length > 0 && (district === null || districts.includes(district));
  const mayBeInArea = area !== null && (position === null || contains(area, position));
  return (districts.length > 0 || area !== null) && !mayBeInDistricts && !mayBeInArea;
}
