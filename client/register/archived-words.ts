/** What is said once a property is archived or brought back, with the plans that feel it. */
export type PlanNamed = { id: string; name: string };

/** "“One”, “Two” and “Three”". */
function named(plans: readonly PlanNamed[]): string {
  const names = plans.map(({ name }) => `“${name}”`);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

export function archivedWords(name: string, archived: boolean, plans: readonly PlanNamed[]): string {
  const there = plans.length === 0 ? '' : ` ${archived ? 'It counts for nothing in' : 'It counts again in'} ${named(plans)}.`;
  return archived
    ? `${name} is archived: it counts in no total and stays findable under “Show archived properties”.${there}`
    : `${name} is back in the register.${there}`;
}
