/** What decides of a property or a record whether it is the same as another, for tests: say only what the test is about. */
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { MatchKeys } from '../../shared/match/match-keys.ts';
import { position } from '../../shared/measure.ts';

type Parts = Partial<Omit<MatchKeys, 'id' | 'holder'>> & { holder?: string };

/** A record that shares nothing with others that are given other numbers, but for its holder. */
export function givenKeys(number: number, parts: Parts = {}): MatchKeys {
  const { holder = 'kcc', ...rest } = parts;
  return {
    id: `p-${number}` as PropertyId,
    reference: `KCC-${number}`,
    uprn: null,
    name: `Place ${number}`,
    postcode: '',
    position: position(0.5 + number / 10, 51.3),
    precision: 'exact',
    sensitive: false,
    ...rest,
    holder: holder as OrganisationId,
  };
}

/** The same as a record of a list, which is not in the register. */
export const givenRecord = (number: number, parts: Parts = {}): MatchKeys => ({ ...givenKeys(number, parts), id: null });

/** A place so many metres east of one in Kent. */
export const eastOfHere = (metres: number) => position(0.735 + metres / 69_500, 51.341);
