/** Fresh identifiers: a letter for the noun and sixteen random characters, short enough for every id of the register. */
import { randomBytes } from 'node:crypto';

export const newId = (noun: 'p' | 'd' | 's' | 'o' | 'u' | 'i' | 'l' | 'r' | 'x' | 'a' | 'k'): string =>
  `${noun}-${randomBytes(8).toString('hex')}`;
