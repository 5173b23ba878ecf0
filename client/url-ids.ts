/** Sets of identifiers as short URL text: sorted and front-coded, so that neighbours share their beginnings; order is not kept. */

const digits = '0123456789abcdefghijklmno';

/** Each identifier as how much it shares with the one before (one digit) and the rest, parted by dots. */
export function packIds(ids: Iterable<string>): string {
  let before = '';
  return [...new Set(ids)]
    .sort()
    .map((id) => {
      let shared = 0;
      while (shared < digits.length - 1 && shared < id.length && id[shared] === before[shared]) shared += 1;
      before = id;
      return `${digits[shared]}${id.slice(shared)}`;
    })
    .join('.');
}

/** The identifiers of a packed text; whatever cannot be read is left out. */
export function unpackIds(text: string): string[] {
  let before = '';
  const ids: string[] = [];
  for (const part of text.split('.')) {
    const shared = digits.indexOf(part.charAt(0));
    if (part.length < 1 || shared < 0 || shared > before.length) continue;
    before = before.slice(0, shared) + part.slice(1);
    ids.push(before);
  }
  return ids;
}
