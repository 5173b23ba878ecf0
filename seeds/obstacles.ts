/** Barriers in the way of generated properties, in the kinds that the published report names. */
import { barrierSchema, type Barrier } from '../shared/barrier.ts';
import { chanceOf } from './chance.ts';
import type { Sketch } from './sketch.ts';

type Kind = Barrier['kind'];

const stories: Record<Kind, readonly string[]> = {
  financial: ['The receipt is already pledged to another programme.', 'No budget has been agreed for moving out.'],
  legislative: ['Use is restricted by the terms of the gift of the land.', 'Consent is needed before educational land can be sold.'],
  cultural: ['Staff do not expect to share space with another body.', 'Users are attached to the present building.'],
  political: ['Local members have asked for the building to stay.', 'Two councils disagree about who gains.'],
  planning: ['The building is in a conservation area.', 'Change of use is likely to be resisted.'],
  lease: ['The lease has no break before expiry.', "The landlord's consent to sharing is needed."],
  data: ['Floor areas disagree between two lists.', 'No running costs have been supplied.'],
};

const actions: Record<Kind, readonly string[]> = {
  financial: ['Agree with finance how the receipt is shared.', 'Put the cost of moving into the capital programme.'],
  legislative: ['Ask counsel what the terms of the gift allow.', 'Apply for consent to dispose of educational land.'],
  cultural: ['Show staff a shared office that works.', 'Meet the users and show them the new counter.'],
  political: ['Brief local members with the figures.', 'Put the sharing of gains to both councils.'],
  planning: ['Ask for planning advice before an application.', 'Commission a heritage statement.'],
  lease: ['Open talks with the landlord about a surrender.', "Write for the landlord's consent."],
  data: ['Have the building measured.', 'Ask the occupier for a year of bills.'],
};

const owners = ['Estates', 'Legal services', 'Asset Management Board', 'Head of service', ''] as const;

export function barriersOf(sketch: Sketch): Barrier[] {
  const chance = chanceOf(`${sketch.key} barriers`);
  const likelihood = sketch.stage !== null ? 0.4 : sketch.tenure === 'leasehold' ? 0.16 : 0.07;
  if (!chance.happens(likelihood)) return [];
  const kinds = Object.keys(stories).filter((kind) => kind !== 'lease' || sketch.tenure === 'leasehold') as Kind[];
  const first = chance.pick(kinds);
  const second = chance.pick(kinds);
  const chosen = chance.happens(0.25) && second !== first ? [first, second] : [first];
  const course = chanceOf(`${sketch.key} barrier actions`);
  return chosen.map((kind, index) =>
    barrierSchema.parse({
      action: course.happens(0.7) ? course.pick(actions[kind]) : '',
      id: `b-${index + 1}`,
      kind,
      description: `Illustrative: ${chance.pick(stories[kind])}`,
      owner: chance.pick(owners),
      severity: chance.weighted([
        ['low', 30],
        ['medium', 48],
        ['high', 22],
      ] as const),
      state: chance.weighted([
        ['open', 60],
        ['being-resolved', 30],
        ['resolved', 10],
      ] as const),
    }),
  );
}
