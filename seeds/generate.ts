/** The whole illustrative data set as a pure function: organisations, the 2,110 properties with Swale's 211 first and six sensitive ones after them, and three scenarios. */
import type { Organisation } from '../shared/organisation.ts';
import type { Property } from '../shared/property.ts';
import { scenarioSchema, type Scenario, type ScenarioDraft } from '../shared/scenario.ts';
import { assembleAll } from './assemble.ts';
import { withFurtherStages } from './disposals/further-stages.ts';
import { solveLevels } from './levels.ts';
import { organisations } from './organisations.ts';
import { sketchRegisters, startingLevels, type Levels } from './registers.ts';
import { swaleScenario } from './scenarios/swale.ts';
import { thanetScenario } from './scenarios/thanet.ts';
import { tunbridgeWellsScenario } from './scenarios/tunbridge-wells.ts';

export type Illustration = { organisations: readonly Organisation[]; properties: Property[]; scenarios: Scenario[] };

export function generate(): Illustration {
  const { levels, areas } = solveLevels(propertiesAt(startingLevels));
  const properties = propertiesAt(levels);
  const scenarios = [
    scenario('swale-remodelled', swaleScenario(properties, areas)),
    scenario('tunbridge-wells-hub', tunbridgeWellsScenario(properties)),
    scenario('thanet-deep-dive', thanetScenario),
  ];
  return { organisations, properties: withFurtherStages(properties, scenarios), scenarios };
}

const propertiesAt = (levels: Levels): Property[] => assembleAll(sketchRegisters(levels));

const scenario = (id: string, draft: ScenarioDraft): Scenario => scenarioSchema.parse({ ...draft, id, version: 1 });
