/** Choosing bodies by sector and one by one is a single choice, whichever way the filter happens to say it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenOrganisations, sectorState, toggleOrganisation, toggleSector } from '../../../client/estate/organisation-choice.ts';
import { organisationSchema, sectors } from '../../../shared/organisation.ts';

const all = ['county a', 'district b', 'district c', 'district d', 'health e', 'health f'].map((words) => {
  const [sector, id] = words.split(' ');
  return organisationSchema.parse({ id, name: `Body ${id}`, shortName: id, sector });
});
const none = { sectors: [], organisations: [] };
const idsOf = (choice: Parameters<typeof chosenOrganisations>[0]) => [...(chosenOrganisations(choice, all) ?? [])].sort().join('');

const clicks = fc.array(fc.oneof(fc.constantFrom(...all), fc.constantFrom('county' as const, 'district' as const, 'health' as const)), {
  maxLength: 20,
});

test('any run of clicks leaves exactly what was clicked in, never a contradiction', () => {
  fc.assert(
    fc.property(clicks, (run) => {
      let choice: Parameters<typeof chosenOrganisations>[0] = none;
      const expected = new Set<string>();
      for (const click of run) {
        if (typeof click === 'string') {
          const members = all.filter((one) => one.sector === click).map((one) => one.id);
          const wholly = members.every((id) => expected.has(id));
          for (const id of members)
            if (wholly) expected.delete(id);
            else expected.add(id);
          choice = toggleSector(choice, click, all);
        } else {
          if (!expected.delete(click.id)) expected.add(click.id);
          choice = toggleOrganisation(choice, click.id, all);
        }
        expect(idsOf(choice)).toBe([...expected].sort().join(''));
        expect(choice.sectors.length === 0 || choice.organisations.length === 0).toBe(true);
      }
      for (const sector of sectors) {
        const members = all.filter((one) => one.sector === sector);
        const inside = members.filter((one) => expected.has(one.id)).length;
        expect(sectorState(choice, sector, all)).toBe(inside === 0 ? 'none' : inside === members.length ? 'all' : 'some');
      }
    }),
  );
});

test('whole sectors are kept as sectors, so that a new body of one is chosen too', () => {
  const choice = toggleSector(none, 'district', all);
  expect(choice).toEqual({ sectors: ['district'], organisations: [] });
  const newcomer = organisationSchema.parse({ id: 'g', name: 'Body g', shortName: 'g', sector: 'district' });
  expect(chosenOrganisations(choice, [...all, newcomer])?.has(newcomer.id)).toBe(true);
});
