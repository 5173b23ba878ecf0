/** Saying what columns mean: what was said last stands, no column holds two fields, and questions stay open until a person answers them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnChoices,
  draftOf,
  fieldsByGroup,
  joinedTo,
  objections,
  openQuestions,
  saidOf,
  say,
  unusedColumns,
} from '../../../client/imports/mapping-draft.ts';
import { importFieldKeys } from '../../../shared/import/fields.ts';
import type { MappingQuestion } from '../../../shared/import/mapping.ts';

const headings = ['Asset Ref', 'Building', 'Site', 'GIA m2', 'NIA m2', 'Town', 'Ward'];

const question: MappingQuestion = {
  sheets: [{ name: 'Assets', rows: 12 }],
  columns: headings.map((heading) => ({ heading, samples: [`${heading} 1`] })),
  proposal: {
    mapping: {
      profile: 'generic',
      sheet: 0,
      headingRows: [1],
      columns: { reference: 'Asset Ref', name: 'Building', note: 'Site' },
      together: { note: ['Site', 'Ward'] },
      everywhere: {},
    },
    from: 'proposed',
    candidates: { town: [{ heading: 'Town', likelihood: 0.9, samples: [] }] },
    questions: [{ field: 'floorArea', between: ['GIA m2', 'NIA m2'], message: 'Which column is the floor area?' }],
  },
  profiles: [],
};
const { proposal } = question;

const field = fc.constantFrom(...importFieldKeys);
const said = fc.oneof(
  fc.constantFrom(...headings).map((heading) => ({ kind: 'column' as const, heading })),
  fc.string({ maxLength: 8 }).map((text) => ({ kind: 'everywhere' as const, text })),
  fc.constant({ kind: 'absent' as const }),
);

describe('what is said of a field', () => {
  test('stands as it was said last, and no column holds two fields', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(field, said), { minLength: 1, maxLength: 20 }), (steps) => {
        const draft = steps.reduce((before, [key, one]) => say(before, key, one), draftOf(proposal));
        const [last, lastSaid] = steps.at(-1) ?? ['name', { kind: 'absent' }];
        expect(saidOf(draft, proposal, last)).toEqual(lastSaid);
        const held = Object.values(draft.mapping.columns);
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });

  test('a question is open until it is answered, also by saying that the list does not have it', () => {
    const draft = draftOf(proposal);
    expect(openQuestions(draft, proposal).map((one) => one.field)).toEqual(['floorArea']);
    expect(openQuestions(say(draft, 'floorArea', { kind: 'absent' }), proposal)).toEqual([]);
    const answered = say(draft, 'floorArea', { kind: 'column', heading: 'GIA m2' });
    expect(openQuestions(answered, proposal)).toEqual([]);
    expect(openQuestions(say(answered, 'floorArea', { kind: 'open' }), proposal)).toHaveLength(1);
  });
});

test('columns that nothing takes are told, those joined to another not among them', () => {
  const draft = draftOf(proposal);
  expect(unusedColumns(draft, question).map(({ heading }) => heading)).toEqual(['GIA m2', 'NIA m2', 'Town']);
  expect(joinedTo(draft, 'note')).toEqual(['Ward']);
  const moved = say(draft, 'note', { kind: 'column', heading: 'Town' });
  expect(joinedTo(moved, 'note')).toEqual([]);
  expect(unusedColumns(moved, question).map(({ heading }) => heading)).toEqual(['Site', 'GIA m2', 'NIA m2', 'Ward']);
});

test('the likeliest columns are offered first, then the others in the order of the file', () => {
  expect(columnChoices('floorArea', question)).toEqual({
    likely: ['GIA m2', 'NIA m2'],
    others: ['Asset Ref', 'Building', 'Site', 'Town', 'Ward'],
  });
  expect(columnChoices('town', question).likely).toEqual(['Town']);
});

test('a field that a question stands above is not listed twice', () => {
  const listed = fieldsByGroup(proposal).flatMap(({ fields }) => fields);
  expect(listed).not.toContain('floorArea');
  expect([...listed, 'floorArea'].toSorted()).toEqual(importFieldKeys.toSorted());
});

test('half a pair of coordinates is objected to in a sentence', () => {
  const draft = draftOf(proposal);
  expect(objections(draft, question)).toEqual([]);
  expect(objections(say(draft, 'easting', { kind: 'column', heading: 'Town' }), question).join(' ')).toMatch(/easting.*northing/);
});
