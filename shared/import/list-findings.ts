/** What the rows of a list say together, counted as they are read: whose it is, where its places lie, and UPRNs that name no property. */
import { mostSharing } from '../match/sharing.ts';
import { formatCount } from '../measure.ts';
import type { RowRead } from './import-record.ts';
import { outsideArea } from './place-cells.ts';

const mostNamed = 4;
/** More holders than these in one list are names of people or notes, not bodies. */
const mostKept = 1000;

const rowsIn = (count: number) => (count === 1 ? '1 row' : `${formatCount(count)} rows`);

/** "rows 4 and 9" while they can be named, else how many there are. */
const rowsAt = (numbers: readonly number[], count: number) => {
  if (count > mostNamed) return rowsIn(count);
  return `${count === 1 ? 'Row' : 'Rows'} ${numbers.join(', ').replace(/, (\d+)$/, ' and $1')}`;
};

export type ListFindings = {
  see: (number: number, read: RowRead) => void;
  /** The sentences on all that was seen. `uprns` gives how many properties of the list each UPRN is given to. */
  notes: (uprns: ReadonlyMap<string, number>) => string[];
};

/** Findings of a list that is imported for a body of the given name. */
export function listFindings(organisation: string): ListFindings {
  const holders = new Map<string, number>();
  const [outside, state] = [[] as number[], { outside: 0 }];

  function see(number: number, read: RowRead): void {
    if (read.kind !== 'record') return;
    const before = holders.get(read.heldBy);
    if (read.heldBy !== '' && (before !== undefined || holders.size < mostKept)) holders.set(read.heldBy, (before ?? 0) + 1);
    if (!read.notes.some(({ message }) => message === outsideArea)) return;
    state.outside += 1;
    if (outside.length < mostNamed) outside.push(number);
  }

  function holderNotes(): string[] {
    const named = [...holders].sort(([, one], [, other]) => other - one);
    const [first] = named;
    if (first === undefined) return [];
    if (named.length === 1)
      return [
        `The list says ${first[0]} in ${rowsIn(first[1])}; you chose ${organisation}. ${first[0]} is no organisation of the register, so what it holds falls to ${organisation}.`,
      ];
    const words = named.slice(0, mostNamed).map(([name, rows]) => `${name} (${rowsIn(rows)})`);
    const more = named.length > mostNamed ? ` and ${formatCount(named.length - mostNamed)} more` : '';
    return [
      `The list names ${words.join(', ')}${more}; you chose ${organisation}. None of them is an organisation of the register, so what they hold falls to ${organisation}.`,
    ];
  }

  const outsideNotes = (): string[] =>
    state.outside === 0
      ? []
      : [
          `${rowsAt(outside, state.outside)} ${state.outside === 1 ? 'lies' : 'lie'} outside the area of this register. Is it the right list, and are its coordinates right?`,
        ];

  function fillerNotes(uprns: ReadonlyMap<string, number>): string[] {
    const filling = [...uprns].filter(([, given]) => given > mostSharing.uprn).sort(([, one], [, other]) => other - one);
    const words = filling.slice(0, mostNamed).map(([uprn, given]) => `UPRN ${uprn} is given to ${formatCount(given)} properties`);
    if (words.length === 0) return [];
    const more = filling.length > mostNamed ? `, and so are ${formatCount(filling.length - mostNamed)} others` : '';
    return [`${words.join('; ')}${more}: so many that it does not tell which of them is which.`];
  }

  return { see, notes: (uprns) => [...holderNotes(), ...outsideNotes(), ...fillerNotes(uprns)] };
}
