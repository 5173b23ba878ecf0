/** The facts that a scenario rests on: the properties of its area, its decisions and its hubs. The scenario is to be as the person may see it. */
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { areaMask } from '../estate/base-mask.ts';
import type { Estate } from '../estate/estate.ts';
import type { Services } from '../services.ts';
import { propertiesById } from '../store/properties.ts';

/** A plan without an area looks over the whole register while that is no more than this. */
const mostWithoutArea = 5000;

const hubProperties = ({ hubs }: ScenarioDraft) => hubs.flatMap(({ site }) => site.property ?? []);

/** The properties that a scenario names itself. */
export const namedProperties = (scenario: ScenarioDraft): PropertyId[] => [
  ...new Set([...scenario.decisions.map(({ property }) => property), ...hubProperties(scenario)]),
];

function idsInArea({ columns }: Estate, { area, districts }: ScenarioDraft): PropertyId[] {
  const { keys } = columns.dictionaries.districts;
  const codes = columns.facets.districts.data;
  const mask = area && areaMask(columns, area);
  const everywhere = area === null && districts.length === 0 && columns.size <= mostWithoutArea;
  return columns.ids.filter((_, row) => {
    if (columns.archived.data[row] === 1 || columns.sensitive.data[row] !== 0) return false;
    return everywhere || mask?.[row] === 1 || districts.includes(keys[codes[row] as number] as string);
  });
}

/** Archived properties are among the facts where the plan names them; those that do not exist are not, and of sensitive ones only those that it names. */
export async function planningFacts({ db, estate }: Pick<Services, 'db' | 'estate'>, scenario: ScenarioDraft): Promise<PropertyFacts[]> {
  const ids = [...new Set([...idsInArea(estate, scenario), ...namedProperties(scenario)])];
  return (await propertiesById(db, ids)).map((property) => factsOf(property, estate.benchmarks()));
}
