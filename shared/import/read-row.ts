/** A row of a list made into a record of what it says, with everything that was converted, taken as something or could not be read told beside it. */
import type { OrganisationId } from '../ids.ts';
import { plainText } from './cell-text.ts';
import { readDateCell } from './date-cell.ts';
import { readCondition, readEpc, readHolding } from './grade-cells.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportRecord, RowRead } from './import-record.ts';
import type { Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { outsideReader } from './outside-list.ts';
import { profiles } from './profiles/every-profile.ts';
import type { Profile } from './profiles/profile.ts';
import { columnsOf } from './columns-found.ts';
import type { Reading } from './reading.ts';
import { cellsOf, shortened, take, type RowCells, type Told } from './row-cells.ts';
import { figuresOf } from './row-figures.ts';
import { identityReader, type Identity } from './row-identity.ts';
import { interestReader } from './row-interest.ts';
import { placeReader } from './row-place.ts';
import type { SheetRow } from './sheet.ts';
import { factsOfUses, type Use } from '../use.ts';
import { readUse, saysNoProperty } from './words-of-use.ts';

/** Words that bodies' names have beside what tells them apart. */
const ordinary =
  /\b(?:the|of|and|council|borough|district|city|county|metropolitan|royal|london|unitary|authority|nhs|trust|foundation|department|for|mbc|cc|bc|dc)\b|[^a-z\d ]/g;
const tellingWords = (name: string) => plainText(name).toLowerCase().replaceAll(ordinary, ' ').replaceAll(/\s+/g, ' ').trim();

type Held = { holder: OrganisationId | null; other: string };

/** The body that a row names: one of the register, or the list's own words where these are not the body that the list is imported for. */
function holderReader(cells: RowCells, context: ImportContext): (row: SheetRow) => Held {
  const seen = new Map<string, Held>();
  const own = tellingWords(context.organisation.name);
  return (row) => {
    const words = cells.text('holder', row);
    if (words === '') return { holder: null, other: '' };
    const known = seen.get(words);
    if (known) return known;
    const holder = context.holderOf(words);
    const same = words.toLowerCase() === context.organisation.name.toLowerCase() || (own !== '' && tellingWords(words) === own);
    const held: Held = { holder, other: holder === null && !same ? words : '' };
    if (seen.size < 10_000) seen.set(words, held);
    return held;
  };
}

/** Readings of words that come again and again, each read once. */
function remembering<T>(reader: (text: string) => Reading<T>): (text: string) => Reading<T> {
  const known = new Map<string, Reading<T>>();
  return (text) => {
    const found = known.get(text) ?? reader(text);
    if (known.size < 10_000) known.set(text, found);
    return found;
  };
}

/** What a profile says of columns that it does not take. */
function tellReader(layout: Layout, profile: Profile): (row: SheetRow, told: Told) => void {
  const { inWords } = columnsOf(layout);
  const tells = profile.tells.flatMap(({ heading, message }) => inWords(heading).map((index) => ({ index, message })));
  return (row, told) => {
    for (const { index, message } of tells) {
      const text = plainText(row.cells[index] ?? '');
      if (Number(text.replaceAll(',', '')) > 0)
        told.notes.push({ column: layout.columns[index]?.heading ?? '', message: message(text.replace(/\.0+$/, '')) });
    }
  };
}

/** Uses whose place and name are often withheld; no list says so of its own rows. */
const oftenHidden = new Set<Use>(['refuge', 'custody', 'military-site']);

/** Reads the rows of one list: everything that holds for all of them is made ready once. Rows above the list's first row are left out. */
export function rowReader(layout: Layout, mapping: Mapping, context: ImportContext): (row: SheetRow) => RowRead {
  const profile = profiles[mapping.profile];
  const cells = cellsOf(layout, mapping);
  const width = layout.columns.length + (layout.unread ?? 0);
  const [outside, identityOf, placeOf] = [outsideReader(layout, cells), identityReader(cells), placeReader(cells, context)];
  const [interestOf, holderOf, tell] = [interestReader(cells, context), holderReader(cells, context), tellReader(layout, profile)];
  const figuresIn = figuresOf(cells, profile, context.source);
  const holdingOf = remembering(readHolding);
  const uses = {
    land: remembering((text) => readUse(text, context.useWords, 'land')),
    else: remembering((text) => readUse(text, context.useWords)),
  };

  function leftOut(row: SheetRow): string | null {
    if (row.number < layout.firstRow) return 'The row stands above the list.';
    const reason = outside(row);
    if (reason) return reason;
    const [reference, name, use] = [cells.text('reference', row), cells.text('name', row), cells.text('use', row)];
    if (saysNoProperty(use) || saysNoProperty(cells.text('holding', row)) || saysNoProperty(name))
      return `“${use || name}” is not land or a building.`;
    return profile.leftOut({ reference, name, use });
  }

  function notesOf(row: SheetRow, vacant: boolean, held: Held, told: Told): string {
    const parts = [
      cells.text('note', row),
      vacant ? 'Vacant in the list.' : '',
      held.other === '' ? '' : `Held by ${held.other} in the list.`,
    ];
    return shortened(parts.filter((part) => part !== '').join('\n'), 4000, cells.column('note'), told);
  }

  function recordOf(row: SheetRow, identity: Identity, held: Held, told: Told): ImportRecord {
    const { postcode, ...named } = identity;
    const asAt =
      (cells.has('asAt') ? take(readDateCell(cells.cell('asAt', row), context.dateSystem), cells.column('asAt'), told) : null) ??
      context.asAt;
    const said = take(holdingOf(cells.cell('holding', row)), cells.column('holding'), told);
    const figures = figuresIn(row, asAt, said, told);
    const holding = said === 'land' && figures.floorArea ? 'land-and-building' : said;
    if (holding !== said)
      told.notes.push({
        column: cells.column('holding'),
        message: 'The row says land and gives a floor area: it is taken as land and building.',
      });
    const use = take((holding === 'land' ? uses.land : uses.else)(cells.cell('use', row)), cells.column('use'), told);
    if (use && oftenHidden.has(use))
      told.notes.push({
        column: cells.column('use'),
        message: `Everybody will see this ${factsOfUses[use].label.toLowerCase()}: mark it as sensitive if its place must be kept back.`,
      });
    const { interest, vacant } = interestOf(row, asAt, told);
    const area = row.shape?.siteArea;
    if (figures.siteArea === undefined && area)
      figures.siteArea = { basis: 'recorded', value: area, source: `${context.source}: area of its shape`.slice(0, 300), asAt };
    const [epc, condition] = [
      take(readEpc(cells.cell('epc', row)), cells.column('epc'), told),
      take(readCondition(cells.cell('condition', row)), cells.column('condition'), told),
    ];
    const [part, notes] = [cells.text('part', row), notesOf(row, vacant, held, told)];
    tell(row, told);
    const beyond = row.cells.length > width && row.cells.findLastIndex((cell) => plainText(cell) !== '') + 1 - width;
    if (beyond && beyond > 0)
      told.problems.push({
        column: '',
        message: `The row has ${beyond === 1 ? 'a cell' : `${beyond} cells`} beyond the last heading: are its cells in their columns?`,
      });
    return {
      row: row.number,
      ...named,
      holder: held.holder,
      ...(part === '' ? {} : { part }),
      ...placeOf(row, postcode, told),
      ...(use ? { use } : {}),
      ...(holding ? { holding } : {}),
      interests: interest ? [interest] : [],
      ...figures,
      ...(epc ? { epc } : {}),
      ...(condition ? { condition } : {}),
      ...(notes === '' ? {} : { notes }),
    };
  }

  const shortCell = (field: 'name' | 'reference', row: SheetRow) => cells.text(field, row).slice(0, 200);

  return (row) => {
    const reason = leftOut(row);
    const called = { name: shortCell('name', row), reference: shortCell('reference', row) };
    if (reason) return { kind: 'left-out', reason, called };
    const told: Told = { notes: [], problems: [] };
    const identity = identityOf(row, told);
    if (!identity)
      return {
        kind: 'refused',
        reason: 'The row has no name, no reference and no address, so nobody could say which property it is.',
        called,
        ...told,
      };
    const held = holderOf(row);
    const record = recordOf(row, identity, held, told);
    const parted = profile.hasParts && record.referenceFrom === 'list';
    return { kind: 'record', record, partOf: parted ? `${record.holder ?? ''}\n${record.reference}` : null, heldBy: held.other, ...told };
  };
}
