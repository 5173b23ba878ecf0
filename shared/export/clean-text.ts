/** Text as every format can hold it: no control characters, no halves of characters, one kind of line break. */

const lineBreaks = /\r\n?/g;
/** What XML 1.0 cannot hold (section 2.2), and the controls that it advises against; the other formats are held to the same. */
// oxlint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Halves of characters that stand alone: under the u flag a whole pair is no surrogate. */
const halves = /\p{Surrogate}/gu;
// oxlint-disable-next-line no-control-regex
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** Put where a character stood that no file can hold (Unicode's replacement character). */
const replacement = '\ufffd';

/** The text with line breaks as LF and each character that cannot be written replaced; already clean text is given back as it is. */
export const cleanText = (text: string): string =>
  suspicious.test(text) ? text.replaceAll(lineBreaks, '\n').replaceAll(halves, replacement).replaceAll(impossible, replacement) : text;

const isHighHalf = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** The text where it has no more than so many UTF-16 units, else its start with an ending that says so; no character is cut in two. */
export function cutText(text: string, most: number, ending: string): string {
  if (text.length <= most) return text;
  const room = most - ending.length;
  return text.slice(0, isHighHalf(text.charCodeAt(room - 1)) ? room - 1 : room) + ending;
}
