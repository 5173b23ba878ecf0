/** Properties of the illustrative register whose disposal is at its end: exchanged, sold, passed on within the public sector, or kept after all. No scenario names them. */
import type { DisposalStage } from '../../shared/disposal.ts';
import type { Property } from '../../shared/property.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { Use } from '../../shared/use.ts';
import { chanceOf } from '../chance.ts';

const stages: readonly (readonly [DisposalStage, number])[] = [
  ['exchanged', 2],
  ['completed', 9],
  ['transferred', 3],
  ['withdrawn', 4],
];

/** Nobody sells these lightly, nor a large one without its being talked of. */
const staying: readonly Use[] = ['school', 'civic-centre', 'childrens-centre', 'hospital'];
const mostPence = 250_000_000;

const isPlain = ({ interests: [interest], disposalStage, district, sensitive, disposalValue, use }: Property) =>
  disposalStage === null &&
  district !== 'Swale' &&
  !sensitive &&
  interest?.tenure === 'freehold' &&
  interest.letOut === null &&
  !staying.includes(use) &&
  disposalValue.basis === 'recorded' &&
  disposalValue.value < mostPence;

/** The register with those properties at their stages; the others are the same objects. */
export function withFurtherStages(properties: readonly Property[], scenarios: readonly ScenarioDraft[]): Property[] {
  const named = new Set(
    scenarios.flatMap(({ decisions, hubs }) => [...decisions.map(({ property }) => property), ...hubs.map(({ site }) => site.property)]),
  );
  const drawn = properties
    .filter((property) => isPlain(property) && !named.has(property.id))
    .map(({ id }) => ({ id, turn: chanceOf(`${id} further stage`).unit() }))
    .toSorted((a, b) => a.turn - b.turn);
  const inTurn = stages.flatMap(([stage, count]) => Array.from({ length: count }, () => stage));
  const stageOf = new Map(inTurn.map((stage, at) => [drawn[at]?.id, stage]));
  return properties.map((property) => {
    const stage = stageOf.get(property.id);
    return stage === undefined ? property : { ...property, disposalStage: stage };
  });
}
