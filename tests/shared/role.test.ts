/** Permissions are closed by default: nothing but a rule opens an action, and clearance opens sensitive records alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionExplanation, actions, actionWords, admits, allowed, isSensitive, may, ofKeptRecords, roles } from '../../shared/role.ts';
import type { Action, Guarded, Person } from '../../shared/role.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { rightsTo } from '../../shared/record-rights.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenOrganisations, officer, viewer } from '../given/given-server.ts';

const body = fc.constantFrom('kcc', 'sbc', 'nhs').map((id) => id as OrganisationId);
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.string(),
  name: fc.string(),
  role: fc.constantFrom(...roles),
  cleared: fc.boolean(),
  keeps: fc.oneof(fc.constant('every' as const), fc.uniqueArray(body)),
  secondFactorDue: fc.boolean(),
});
const action = fc.constantFrom(...actions);
const record: fc.Arbitrary<Guarded> = fc.oneof(
  fc.record({ holder: body, sensitive: fc.boolean() }),
  body.map((holder) => ({ holder })),
);

const always = (check: (person: Person, action: Action, record: Guarded) => void) => fc.assert(fc.property(person, action, record, check));

test('what the role does not list is refused, with any record and without', () =>
  always((one, what, of) => {
    if (what === 'sensitive.see' || allowed[one.role].includes(what)) return;
    expect([may(one, what), may(one, what, of)]).toEqual([false, false]);
  }));

test('a record only ever narrows', () =>
  always((one, what, of) => {
    if (may(one, what, of)) expect(may(one, what)).toBe(true);
  }));

test('clearance widens nothing but what is sensitive', () =>
  always((one, what, of) => {
    const [cleared, not] = [
      { ...one, cleared: true },
      { ...one, cleared: false },
    ];
    if (what !== 'sensitive.see') expect(may(cleared, what)).toBe(may(not, what));
    if (what !== 'sensitive.see' && !isSensitive(of)) expect(may(cleared, what, of)).toBe(may(not, what, of));
    if (isSensitive(of)) expect(may(not, what, of)).toBe(false);
    expect(may(not, 'sensitive.see')).toBe(false);
  }));

test('a record that does not say whether it is sensitive is', () => {
  for (const sensitive of [undefined, null, 1, 'false', '', NaN, {}]) expect(isSensitive({ sensitive })).toBe(true);
  expect(isSensitive({})).toBe(true);
  expect([isSensitive({ sensitive: false }), isSensitive({ sensitive: 0 })]).toEqual([false, false]);
  always((one, what, { holder }) => {
    expect(may(one, what, { holder })).toBe(may(one, what, { holder, sensitive: true }));
  });
});

test('somebody whose second factor is due, or who does not say so, may do nothing but look after their own account', () =>
  always((one, what, of) => {
    const due = { ...one, secondFactorDue: true };
    const { secondFactorDue: _due, ...unsaid } = one;
    expect([may(due, what), may(due, what, of), may(unsaid as Person, what)]).toEqual([false, false, false]);
    expect([admits('signed-in', due), admits('signed-in', null), admits('anyone', null), admits(what, null)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  }));

test('a role, an action or a list of bodies that nobody knows opens nothing', () => {
  const odd = (parts: object) => ({ ...officer, cleared: true, ...parts }) as Person;
  for (const what of actions) expect(may(odd({ role: 'owner' }), what)).toBe(false);
  expect(may(officer, 'register.demolish' as Action)).toBe(false);
  for (const keeps of [undefined, null, 'all', {}, 'kcc'])
    expect(may(odd({ keeps }), 'register.edit', { holder: 'kcc' as OrganisationId, sensitive: false })).toBe(false);
  expect(may(odd({ cleared: 'yes' }), 'sensitive.see')).toBe(false);
});

test('an estates officer changes the records of the bodies they keep, and an administrator all', () =>
  always((one, _, of) => {
    const seen = { ...of, sensitive: false };
    for (const what of ofKeptRecords) {
      const keeps = one.keeps === 'every' || one.keeps.includes(of.holder);
      expect(may({ ...one, role: 'editor', secondFactorDue: false }, what, seen)).toBe(keeps);
      expect(may({ ...one, role: 'administrator', secondFactorDue: false }, what, seen)).toBe(true);
    }
  }));

test('every action has its words and its explanation', () => {
  for (const what of actions) {
    expect(actionWords[what]).toMatch(/^[a-z]/);
    expect(actionExplanation[what]).toMatch(/^[A-Z].*\.$/);
  }
});

test('the sentence says whose record it is and whose records one keeps', () => {
  const library = givenProperty({ name: 'Sheerness library', holder: 'kcc' });
  const swale = { ...officer, keeps: ['sbc' as OrganisationId] };
  expect(rightsTo(swale, library, givenOrganisations)).toEqual({
    edit: false,
    notes: false,
    why: 'Sheerness library belongs to Kent County Council; you keep the records of Swale Borough Council.',
  });
  expect(rightsTo({ ...officer, keeps: [] }, library, givenOrganisations).why).toContain('of no body yet: ask an administrator');
  expect(rightsTo(officer, library, givenOrganisations)).toEqual({ edit: true, notes: true, why: null });
  expect(rightsTo(viewer, library, givenOrganisations)).toEqual({ edit: false, notes: false, why: null });
});
