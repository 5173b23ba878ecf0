/**
 * Text that a spreadsheet would take for a formula, guarded by a leading apostrophe, which is how spreadsheets themselves mark text; our own
 * import takes it off again, so that nothing changes on the way out and back. What starts a formula follows OWASP, CSV Injection (2024).
 */

/** = + - @ in either width, a tab or a line break, however many spaces, invisible marks and apostrophes stand before. */
const startsFormula = /^['\s\u200b-\u200f\u2060\ufeff\ufffd]*(?:[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|(?<=[\t\r\n]))/;
const guarded = /^'/;

/** The text, behind an apostrophe where a spreadsheet could run it. */
export const guardFormula = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** The text that was guarded; any other as it is. */
export const unguardFormula = (text: string): string => (guarded.test(text) && startsFormula.test(text.slice(1)) ? text.slice(1) : text);
