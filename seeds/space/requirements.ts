/** A few illustrative requirements of space with what came of some offers, dated from the day on which the register is filled. */
import { places } from '../../geodata/gazetteer.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { requirementIdSchema } from '../../shared/ids.ts';
import { position } from '../../shared/measure.ts';
import { isFit, matchSpace } from '../../shared/space/match-space.ts';
import { offerKey, offersOf, type Offer } from '../../shared/space/offer.ts';
import { requirementDraftSchema, type Closing, type Requirement } from '../../shared/space/requirement.ts';
import type { ResponseStage, SpaceResponse, TakenResponse } from '../../shared/space/response.ts';
import type { Component } from '../../shared/use.ts';
import type { IsoDate } from '../../shared/year.ts';
import { daysBefore } from '../disposals/days.ts';

const recorder = 'Illustrative register';

type Answered = { place: number; steps: readonly [days: number, stage: ResponseStage, note: string][] };

type Sketch = {
  id: string;
  name: string;
  body: string;
  component: Component;
  area?: number;
  people?: number;
  town: string;
  kilometres: number;
  /** How many days from the day of filling it is wanted. */
  in: number;
  pounds?: number;
  answers?: readonly Answered[];
  closing?: Pick<Closing, 'how' | 'because'> & { days: number };
};

const sketches: readonly Sketch[] = [
  {
    id: 'r-probation-swale',
    name: 'Interview rooms for probation in Sittingbourne',
    body: 'probation',
    component: 'front-office',
    area: 90,
    town: 'Sittingbourne',
    kilometres: 2,
    in: 240,
    pounds: 12_000,
    answers: [
      {
        place: 0,
        steps: [
          [40, 'interest', ''],
          [22, 'offered', 'Illustrative: two rooms on the ground floor, three days a week.'],
        ],
      },
      {
        place: 1,
        steps: [
          [38, 'interest', ''],
          [30, 'turned-down', 'Illustrative: no separate entrance.'],
        ],
      },
    ],
  },
  {
    id: 'r-health-visitors',
    name: 'A base for health visitors',
    body: 'eck-pct',
    component: 'back-office',
    people: 14,
    town: 'Faversham',
    kilometres: 3,
    in: 180,
    pounds: 15_000,
  },
  {
    id: 'r-jobclub-sheerness',
    name: 'A job club two evenings a week',
    body: 'jobcentre-plus',
    component: 'front-office',
    area: 120,
    town: 'Sheerness',
    kilometres: 2.5,
    in: 120,
  },
  {
    id: 'r-fire-safety',
    name: 'A community fire safety team',
    body: 'fire',
    component: 'back-office',
    people: 20,
    town: 'Ashford',
    kilometres: 4,
    in: 300,
    pounds: 25_000,
    answers: [{ place: 0, steps: [[12, 'interest', 'Illustrative: the station manager has seen it.']] }],
  },
  {
    id: 'r-archive',
    name: 'An archive store',
    body: 'courts',
    component: 'specialist',
    area: 600,
    town: 'Maidstone',
    kilometres: 5,
    in: 400,
    pounds: 30_000,
  },
  {
    id: 'r-wardens',
    name: 'A base for the coast wardens when their lease ends',
    body: 'kcc',
    component: 'specialist',
    area: 220,
    town: 'Folkestone',
    kilometres: 4,
    in: 1100,
  },
  {
    id: 'r-adult-learning',
    name: 'Rooms for adult learning',
    body: 'kcc',
    component: 'front-office',
    area: 200,
    town: 'Margate',
    kilometres: 3,
    in: 260,
  },
  {
    id: 'r-neighbourhood-team',
    name: 'A neighbourhood policing team',
    body: 'police',
    component: 'front-office',
    area: 60,
    town: 'Herne Bay',
    kilometres: 2,
    in: 30,
    answers: [
      {
        place: 0,
        steps: [
          [150, 'interest', ''],
          [120, 'offered', 'Illustrative: a room behind the counter, from next month.'],
          [95, 'taken', ''],
        ],
      },
    ],
    closing: { how: 'found', because: 'Illustrative: in use.', days: 60 },
  },
  {
    id: 'r-clinic-deal',
    name: 'A walk-in clinic',
    body: 'eck-pct',
    component: 'specialist',
    area: 350,
    town: 'Deal',
    kilometres: 2,
    in: 10,
    closing: { how: 'elsewhere', because: 'Illustrative: what fitted had no lift; a shop unit was leased.', days: 25 },
  },
];

function placeOf(town: string) {
  const found = places.find(({ name }) => name === town);
  if (!found) throw new Error(`The gazetteer has no ${town}.`);
  return position(found.longitude, found.latitude);
}

function answersTo({ answers = [] }: Sketch, fits: readonly Offer[], today: IsoDate): SpaceResponse[] {
  return answers.flatMap(({ place, steps }): SpaceResponse[] => {
    const offer = fits[place];
    if (!offer) return [];
    const { kind, property, hub, holder, name } = offer;
    const taken = steps.map(([days, to, note]): TakenResponse => ({ to, on: daysBefore(today, days), note, by: recorder }));
    return [{ offer: { key: offerKey(offer), kind, property, hub, plan: null, holder, name }, steps: taken }];
  });
}

/** `facts` are of the properties that everybody may see. */
export function illustrativeRequirements(facts: readonly PropertyFacts[], today: IsoDate): Requirement[] {
  const offers = facts.flatMap((one) => offersOf(one, null));
  return sketches.map((sketch): Requirement => {
    const draft = requirementDraftSchema.parse({
      name: sketch.name,
      body: sketch.body,
      component: sketch.component,
      area: sketch.area ?? null,
      people: sketch.people ?? null,
      place: placeOf(sketch.town),
      near: sketch.town,
      reach: sketch.kilometres * 1000,
      by: daysBefore(today, -sketch.in),
      budget: sketch.pounds === undefined ? null : sketch.pounds * 100,
      notes: 'Illustrative.',
    });
    const fits = matchSpace(draft, offers).filter(isFit);
    const { closing } = sketch;
    return {
      ...draft,
      id: requirementIdSchema.parse(sketch.id),
      closing: closing ? { how: closing.how, because: closing.because, on: daysBefore(today, closing.days), by: recorder } : null,
      responses: answersTo(
        sketch,
        fits.map(({ offer }) => offer),
        today,
      ),
      version: 1,
    };
  });
}
