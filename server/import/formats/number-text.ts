/** Numbers as text in full: no exponent, so that a UPRN of twelve figures stays one, and no more figures than a spreadsheet keeps. */

/** Excel keeps and shows 15 figures; what lies beyond is how the number is stored. */
const figuresKept = 15;

/** "0.0000001" of 1e-7. */
function small(text: string): string {
  const [, sign = '', first = '', rest = '', places = ''] = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  return `${sign}0.${'0'.repeat(Number(places) - 1)}${first}${rest}`;
}

/** "100012797623", "0.1", "-1250.5"; empty for what is no finite number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isSafeInteger(value)) return String(value);
  const kept = Number(value.toPrecision(figuresKept));
  if (Math.abs(kept) >= 1e21) return BigInt(kept).toString();
  const text = String(kept);
  return text.includes('e') ? small(text) : text;
}
