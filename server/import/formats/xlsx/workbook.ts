/** What a workbook says of itself: its sheets in their order, which are hidden, the date system, the number formats and the shared texts. */
import type { DateSystem } from '../../../../shared/import/date-cell.ts';
import { refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { wholeXml } from '../xml/guarded-xml.ts';
import type { GuardedZip } from '../zip/guarded-zip.ts';
import { kindOf, type CellKind } from './cell-kind.ts';

export type WorkbookSheet = { name: string; hidden: boolean; part: string };

export type Workbook = {
  sheets: readonly WorkbookSheet[];
  dateSystem: DateSystem;
  /** The kind of number of each cell style, by its place in the list of styles. */
  kinds: readonly CellKind[];
  /** The part that holds the texts that cells share; null where the file has none. */
  texts: string | null;
};

const damaged = 'The workbook is damaged: parts of it are missing. Open it in Excel and save it again as .xlsx.';

type Relation = { kind: string; part: string };

/** The name of a part that is named from another, such as ../worksheets/sheet1.xml from xl/workbook.xml. */
function resolved(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function relationsOf(zip: GuardedZip, from: string, limits: ReadingLimits): Promise<Map<string, Relation>> {
  const file = from.replace(/([^/]*)$/, '_rels/$1.rels');
  const found = new Map<string, Relation>();
  if (!zip.has(file)) return found;
  const open = (name: string, { Id = '', Type = '', Target = '', TargetMode }: Record<string, string>) => {
    if (name === 'Relationship' && TargetMode !== 'External')
      found.set(Id, { kind: Type.replace(/^.*\//, ''), part: resolved(Target, from) });
  };
  await wholeXml(zip.read(file).chunks, { open }, limits);
  return found;
}

async function kindsIn(zip: GuardedZip, part: string | undefined, limits: ReadingLimits): Promise<CellKind[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (part === undefined || !zip.has(part)) return [];
  await wholeXml(
    zip.read(part).chunks,
    {
      open: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'cellXfs') inCells = true;
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
        if (name === 'xf' && inCells) ids.push(Number(numFmtId));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    limits,
  );
  return ids.map((id) => kindOf(id, codes));
}

const yes = (value: string | undefined) => value === '1' || value === 'true';

/** The identifier of a sheet's part, whatever prefix the namespace of relationships has. */
const relationId = (attributes: Record<string, string>) => Object.entries(attributes).find(([name]) => /^[^:]+:id$/.test(name))?.[1];

/** Reads all of a workbook but its sheets and texts; throws a FileProblem. */
export async function readWorkbook(zip: GuardedZip, limits: ReadingLimits): Promise<Workbook> {
  const main = [...(await relationsOf(zip, '', limits)).values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (main === undefined || !zip.has(main)) return refuse(damaged);
  const relations = await relationsOf(zip, main, limits);
  const partOf = (wanted: string) => [...relations.values()].find(({ kind }) => kind === wanted)?.part;
  const sheets: WorkbookSheet[] = [];
  let dateSystem: DateSystem = 1900;
  const open = (name: string, attributes: Record<string, string>) => {
    if (name === 'workbookPr' && yes(attributes['date1904'])) dateSystem = 1904;
    if (name !== 'sheet') return;
    const relation = relations.get(relationId(attributes) ?? '');
    if (relation?.kind !== 'worksheet') return;
    if (!zip.has(relation.part)) refuse(damaged);
    sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: relation.part });
    if (sheets.length > limits.sheets) refuse(`The workbook has more than ${limits.sheets} sheets. Keep the one with the list.`);
  };
  await wholeXml(zip.read(main).chunks, { open }, limits);
  if (sheets.length === 0) refuse('The workbook has no sheet with cells. Is it the right file?');
  const texts = partOf('sharedStrings') ?? null;
  return {
    sheets: [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)],
    dateSystem,
    kinds: await kindsIn(zip, partOf('styles'), limits),
    texts: texts !== null && zip.has(texts) ? texts : null,
  };
}
