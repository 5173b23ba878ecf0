/** The shape of a JSON text, read once from end to end before it is parsed: how deep it goes, and whether it names what every object inherits. */

/** A drawn area within a plan within a batch is nine deep. */
const deepest = 32;

const inherited = new Set(['__proto__', 'constructor', 'prototype']);
/** The longest of them with its quotes, each letter spelt as an escape of six. */
const longestInherited = 6 * 'constructor'.length + 2;

const [quote, escape, colon] = ['"', '\\', ':'].map((letter) => letter.charCodeAt(0));
const opens = new Set(['[', '{'].map((letter) => letter.charCodeAt(0)));
const closes = new Set([']', '}'].map((letter) => letter.charCodeAt(0)));

/** The place of the quote that closes a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === escape) at += 1;
    else if (letter === quote) return at;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === colon;
}

/** Whether a string, however it is spelt, is the name of something inherited. */
function isInherited(text: string): boolean {
  if (text.length > longestInherited) return false;
  const plain = text.slice(1, -1).replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return inherited.has(plain);
}

/** Why a JSON text is not taken, in a sentence, or null. */
export function refusedJson(text: string): string | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === quote) {
      const end = endOfString(text, at);
      if (end - at <= longestInherited && isKey(text, end) && isInherited(text.slice(at, end + 1)))
        return 'This request names a part that nothing here has.';
      at = end;
    } else if (opens.has(letter)) depth += 1;
    else if (closes.has(letter)) depth -= 1;
    if (depth > deepest) return `This request is nested more than ${deepest} deep, and nothing here is.`;
  }
  return null;
}
