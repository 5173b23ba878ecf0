/** What a schema refuses, in sentences that name the field in the domain's words and its limits in the unit it is typed in. */
import { expect, test } from 'vitest';
import { describeZodIssues, namingField } from '../../shared/issue-sentences.ts';
import { propertyDraftSchema } from '../../shared/property.ts';
import { scenarioDraftSchema } from '../../shared/scenario.ts';
import { givenDecision, givenHub, givenScenario } from '../given/given-plan.ts';
import { given, givenProperty } from '../given/given-property.ts';

const plan = givenScenario([givenDecision('office')], [givenHub('north', {})]);
const decision = (parts: object) => ({ decisions: [{ ...plan.decisions[0], ...parts }] });
const hub = (parts: object) => ({ hubs: [{ ...plan.hubs[0], ...parts }] });
const assumed = (parts: object) => ({ assumptions: { ...plan.assumptions, ...parts } });
const amount = (pence: number) => ({ amount: pence, source: 'A letter' });

const said = (parsed: ReturnType<typeof scenarioDraftSchema.safeParse> | ReturnType<typeof propertyDraftSchema.safeParse>) =>
  parsed.success ? [] : describeZodIssues(parsed.error).map(namingField);

test.each([
  [assumed({ discountRate: -1 }), 'Discount rate: enter 0 % or more.'],
  [assumed({ discountRate: 1e7 }), 'Discount rate: enter 30 % or less.'],
  [assumed({ optimismBias: -3 }), 'Optimism bias: enter 0 % or more.'],
  [assumed({ desksPerFte: -2 }), 'Desks for each full-time post: enter 0 or more.'],
  [assumed({ fitOut: 9e15 }), 'Fit-out: enter £100,000 or less.'],
  [assumed({ horizon: 0 }), 'Years appraised: enter 1 or more.'],
  [assumed({ horizon: 61 }), 'Years appraised: enter 60 or less.'],
  [decision({ releasedShare: 77 }), 'Share of running cost released: enter 100 % or less.'],
  [decision({ receiptOverride: amount(-1) }), 'Receipt or premium: enter £0 or more.'],
  [decision({ deliveryOverride: amount(9e15) }), 'Cost of delivery: enter £10,000,000,000 or less.'],
  [hub({ newRent: -1 }), 'New rent taken on: enter £0 or more.'],
  [hub({ otherSaving: amount(2e12) }), 'Savings of working together: enter £10,000,000,000 or less.'],
  [{ area: { type: 'Polygon', coordinates: [[[0, 51]]] } }, 'The area drawn needs at least three corners.'],
  [{ name: '' }, 'Give the scenario a name.'],
])('a plan with %j is refused', (parts, sentence) => {
  expect(said(scenarioDraftSchema.safeParse({ ...plan, ...parts }))).toEqual([sentence]);
});

test.each([
  [{ floorArea: given(-5) }, 'Floor area: enter 0 or more.'],
  [{ floorArea: { ...given(5), source: ' ' } }, 'Floor area, source: say where this figure comes from.'],
  [{ uprn: '12x' }, 'A UPRN is written in digits only.'],
])('a property with %j is refused', (parts, sentence) => {
  expect(said(propertyDraftSchema.safeParse({ ...givenProperty(), ...parts }))).toEqual([sentence]);
});
