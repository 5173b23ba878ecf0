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
import type { ImportSettings } from '../import-settings.ts';

type Of = {
  db: Database;
  settings: ImportSettings;
  organisations: readonly Organisation[];
  organisation: OrganisationId;
  fileName: string;
};

const plain = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Everything but what the sheet itself says of its dates. */
export async function listContext({ db, settings, organisations, organisation, fileName }: Of): Promise<Omit<ImportContext, 'dateSystem'>> {
  const own = organisations.find(({ id }) => id === organisation);
  if (!own) throw new Error('The organisation of an import is not in the register.');
  const byName = new Map(organisations.flatMap(({ id, name, shortName }) => [[plain(shortName), id] as const, [plain(name), id] as const]));
  const words = await addedWords(db);
  const added = <T>(kind: string, meaning: (stored: unknown) => T): Record<string, T> =>
    Object.fromEntries(words.filter((one) => one.kind === kind).map((one) => [one.word, meaning(one.meaning)]));
  const { districtOf } = geographyOf(settings.boundaries);
  return {
    source: fileName,
    asAt: null,
    organisation: { id: own.id, name: own.name },
    holderOf: (text) => byName.get(plain(text)) ?? null,
    tenureWords: tenureTable(added('tenure', (stored) => stored as TenureMeaning)),
    useWords: useTable(added('use', (stored) => (stored as { use: Use }).use)),
    postcodeCentre: () => null,
    outcodeCentre: () => null,
    inArea: (position) => districtOf(position) !== null,
    districtOf,
  };
}
