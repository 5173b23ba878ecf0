/** Two people changed the terms of one disposal: which parts each changed, and the terms that a choice of versions makes. */
import type { DisposalTerms } from '../../shared/disposal-record.ts';
import { factsOfDuties } from '../../shared/disposal-duties.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import { formatPounds } from '../../shared/money.ts';
import { figureText } from '../../shared/property-changes.ts';
import { leafAt, same, withLeaf } from '../../shared/three-way.ts';
import { formatDate, formatFinancialYear } from '../../shared/year.ts';
import type { FieldOfVersions, Sides } from '../ui/version-choice.tsx';

const none = 'not recorded';

type Field = { label: string; print: (terms: DisposalTerms) => string };

const fields: Record<keyof DisposalTerms, Field> = {
  route: { label: 'Route', print: ({ route }) => (route ? exitRouteLabel[route] : none) },
  expectedReceipt: {
    label: 'Expected receipt',
    print: ({ expectedReceipt }) => figureText(expectedReceipt, (value) => formatPounds(value, 'exact')),
  },
  completionYear: { label: 'Completion year', print: ({ completionYear: year }) => (year === null ? none : formatFinancialYear(year)) },
  expectedCompletion: { label: 'Expected completion', print: ({ expectedCompletion: day }) => (day === null ? none : formatDate(day)) },
  contact: { label: 'Contact', print: ({ contact }) => contact || none },
  duties: {
    label: 'Duties recorded',
    print: ({ duties }) => duties.map(({ duty, by }) => `${factsOfDuties[duty].label} (${by})`).join(', ') || none,
  },
  notes: { label: 'Notes', print: ({ notes }) => notes || none },
};

const keys = Object.keys(fields) as (keyof DisposalTerms)[];

/** Every part in which the two versions differ, in words, with who departed from what both began with. */
export const differencesOf = (base: DisposalTerms, mine: DisposalTerms, theirs: DisposalTerms): FieldOfVersions[] =>
  keys
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({
      field: key,
      label: fields[key].label,
      mine: fields[key].print(mine),
      theirs: fields[key].print(theirs),
      changedBy: same(base[key], theirs[key]) ? 'mine' : same(base[key], mine[key]) ? 'theirs' : 'both',
    }));

/** What only one of the two changed is settled; what both did is to be chosen. */
export const proposedSides = (differences: readonly FieldOfVersions[]): Sides =>
  Object.fromEntries(differences.flatMap(({ field, changedBy }) => (changedBy === 'both' ? [] : [[field, changedBy]])));

/** Their terms with those parts of mine that were chosen. */
export const mergedTerms = (mine: DisposalTerms, theirs: DisposalTerms, sides: Sides): DisposalTerms =>
  keys
    .filter((key) => sides[key] === 'mine')
    .reduce<DisposalTerms>((merged, key) => withLeaf(merged, [key], leafAt(mine, [key])) as DisposalTerms, theirs);
