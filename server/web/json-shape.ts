/** The shape of a JSON text, read once from end to end before it is parsed: how deep it goes, and whether it names what every object inherits. */

/** A drawn area within a plan within a batch is nine deep. */
const deepest = 32;

const inherited = new Set(['__proto__', 'constructor', 'prototype']);
/** The longest of them with its quotes, each letter spelt as an escape of six. */
const longestInherited = 6 * 'constructor'.length + 2;

const code = { quote: 34, colon: 58, openList: 91, escape: 92, closeList: 93, open: 123, close: 125 } as const;

/** The place of the quote that closes a string: the first that no backslash stands for. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === code.escape) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === code.colon;
}

/** Whether a string, however it is spelt, is the name of something inherited. */
function isInherited(text: string): boolean {
  if (text.length > longestInherited) return false;
  const plain = text.slice(1, -1).replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return inherited.has(plain);
}

/** Why a JSON text is not taken, in a sentence, or null. */
export function refusedJson(text: string): string | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case code.quote: {
        const end = endOfString(text, at);
        if (end - at <= longestInherited && isKey(text, end) && isInherited(text.slice(at, end + 1)))
          return 'This request names a part that nothing here has.';
        at = end;
        break;
      }
      case code.openList:
      case code.open:
        depth += 1;
        if (depth > deepest) return `This request is nested more than ${deepest} deep, and nothing here is.`;
        break;
      case code.closeList:
      case code.close:
        depth -= 1;
        break;
    }
  }
  return null;
}
