/** The facts that a scenario rests on: the properties of its area, its decisions and its hubs; a sensitive one that a plan names keeps its figures and loses its name and place. */
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
    if (columns.archived.data[row] === 1 || columns.sensitive.data[row] === 1) return false;
    return everywhere || mask?.[row] === 1 || districts.includes(keys[codes[row] as number] as string);
  });
}

const withheld = (facts: PropertyFacts): PropertyFacts => ({
  ...facts,
  reference: '',
  name: 'Withheld property',
  town: '',
  district: null,
  position: null,
  components: facts.components.map((component) => ({ ...component, service: 'Withheld' })),
});

/** Archived properties are among the facts where the plan names them; those that do not exist are not. The same for everybody, but for what is withheld. */
export async function planningFacts(
  { db, estate }: Pick<Services, 'db' | 'estate'>,
  scenario: ScenarioDraft,
  cleared: boolean,
): Promise<PropertyFacts[]> {
  const ids = [...new Set([...idsInArea(estate, scenario), ...namedProperties(scenario)])];
  const facts = (await propertiesById(db, ids)).map((property) => factsOf(property, estate.benchmarks()));
  return facts.map((one) => (one.sensitive && !cleared ? withheld(one) : one));
}
