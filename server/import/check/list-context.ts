/** What is known of the register and of places while a list is read: its bodies, the words that people added, districts and postcodes. */
import type { ImportContext } from '../../../shared/import/import-context.ts';
import { tenureTable, type TenureMeaning } from '../../../shared/import/tenure-words.ts';
import { useTable } from '../../../shared/import/words-of-use.ts';
import type { OrganisationId } from '../../../shared/ids.ts';
import type { Organisation } from '../../../shared/organisation.ts';
import type { Use } from '../../../shared/use.ts';
import type { Database } from '../../db/open.ts';
import { geographyOf } from '../../geography.ts';
import { addedWords } from '../../store/import-words.ts';
import { refuse } from '../formats/file-problem.ts';
import type { ImportSettings } from '../import-settings.ts';
import { readCodePoint } from '../postcodes/code-point.ts';
import type { Postcodes } from '../postcodes/postcode-table.ts';

type Of = {
  db: Database;
  settings: ImportSettings;
  organisations: readonly Organisation[];
  organisation: OrganisationId;
  fileName: string;
};

const plain = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Without the postcodes that were asked for, places would be missing and nobody would know why: the import is refused instead. */
async function postcodesOf(folder: string): Promise<Postcodes> {
  const read = await readCodePoint(folder);
  return read.ok ? read.value : refuse(read.problem.message);
}

/** Everything but what the sheet itself says of its dates. */
export async function listContext({ db, settings, organisations, organisation, fileName }: Of): Promise<Omit<ImportContext, 'dateSystem'>> {
  const own = organisations.find(({ id }) => id === organisation);
  if (!own) throw new Error('The organisation of an import is not in the register.');
  const byName = new Map(organisations.flatMap(({ id, name, shortName }) => [[plain(shortName), id] as const, [plain(name), id] as const]));
  const words = await addedWords(db);
  const added = <T>(kind: string, meaning: (stored: unknown) => T): Record<string, T> =>
    Object.fromEntries(words.filter((one) => one.kind === kind).map((one) => [one.word, meaning(one.meaning)]));
  const { districtOf, districtWithCode } = geographyOf(settings.boundaries);
  const postcodes = settings.postcodes === null ? null : await postcodesOf(settings.postcodes);
  return {
    source: fileName,
    asAt: null,
    organisation: { id: own.id, name: own.name },
    holderOf: (text) => byName.get(plain(text)) ?? null,
    tenureWords: tenureTable(added('tenure', (stored) => stored as TenureMeaning)),
    useWords: useTable(added('use', (stored) => (stored as { use: Use }).use)),
    postcodeCentre: (postcode) => {
      const centre = postcodes?.centreOf(postcode);
      return centre ? { position: centre.position, district: centre.district && districtWithCode(centre.district) } : null;
    },
    outcodeCentre: (outcode) => postcodes?.outcodeCentre(outcode) ?? null,
    inArea: (position) => districtOf(position) !== null,
    districtOf,
  };
}
