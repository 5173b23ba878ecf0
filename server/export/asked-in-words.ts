/** Which rows an export takes, in words: for the sheet about it, and for the audit. */
import { describeFilter } from '../../shared/filter-words.ts';
import type { Asking } from '../services.ts';
import { scenarioNames } from '../store/scenarios.ts';
import type { ExportAsked } from './export-asked.ts';

/** "In Swale; of the plan “Two hubs”". */
export async function askedInWords(
  { estate, db }: Asking,
  { filter, scenario }: Pick<ExportAsked, 'filter' | 'scenario'>,
): Promise<string> {
  const words = describeFilter(filter, estate.organisations);
  if (scenario === null) return words;
  const plan = (await scenarioNames(db)).find(({ id }) => id === scenario);
  return `${words}; of the plan “${plan?.name ?? scenario}”`;
}
