/** Assumptions as text in a field and back: shares in per cent, money in pounds; what cannot be read gives a sentence. */
import type { AssumptionEntry } from './assumption-entry.ts';
import { assumptionLibrary } from './assumption-library.ts';
import { assumptionsSchema, sharingRuleLabel, sharingRuleSchema, type AssumptionKey, type Assumptions } from './assumptions.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, useGrouping: true });
const scaleOf = (entry: AssumptionEntry) => (entry.measure === 'share' ? 0.01 : entry.measure === 'pence' ? 100 : 1);

/** A value as it stands in its field, without its unit. */
export function assumptionText(entry: AssumptionEntry, value: Assumptions[keyof Assumptions] | AssumptionEntry['default']): string {
  if (entry.measure === 'rule') return sharingRuleLabel[sharingRuleSchema.parse(value)];
  return plain.format(Number((Number(value) / scaleOf(entry)).toPrecision(12)));
}

/** Whether a plan departs from the usual value. */
export const isChanged = ({ key, default: usual }: AssumptionEntry, assumptions: Assumptions): boolean => assumptions[key] !== usual;

/** The source, which says so where it is no publication. */
export const assumptionSource = ({ source, kind }: AssumptionEntry): string =>
  kind === 'assumption' && !source.startsWith('Assumption') ? `Assumption: ${source}` : source;

/** What the field takes at all, in its own unit: "0 to 30 % a year, real"; the usual range, which is narrower, is `rangeText`. */
function limitsText(entry: AssumptionEntry): string {
  const asked = assumptionsSchema.shape[entry.key];
  const schema = 'unwrap' in asked ? asked.unwrap() : asked;
  if (!('minValue' in schema)) return '';
  const at = (value: number | null) => assumptionText(entry, value ?? 0);
  return `${at(schema.minValue)} to ${at(schema.maxValue)} ${entry.unit}`;
}

/** The value that a text means, or why it cannot be taken. */
export function readAssumption(entry: AssumptionEntry, text: string): { value: Assumptions[keyof Assumptions] } | { message: string } {
  const digits = text.replaceAll(/[\s,£%]/g, '').replace(/^[−–]/, '-');
  if (digits === '') return { message: `${entry.label}: enter a number from ${limitsText(entry)}.` };
  const number = Number(digits);
  if (!Number.isFinite(number))
    return { message: `${entry.label}: “${text.trim()}” is not a number. Enter one from ${limitsText(entry)}.` };
  const scaled = number * scaleOf(entry);
  const value = entry.measure === 'pence' ? Math.round(scaled) : Number(scaled.toPrecision(12));
  if (entry.measure === 'years' && !Number.isInteger(value))
    return { message: `${entry.label}: enter a whole number from ${limitsText(entry)}.` };
  const read = assumptionsSchema.shape[entry.key].safeParse(value);
  return read.success ? { value: read.data } : { message: `${entry.label}: enter ${limitsText(entry)}; ${text.trim()} is outside that.` };
}

/** An assumption's name, and a value of it with its unit. */
export function assumptionInWords(key: AssumptionKey, value: Assumptions[AssumptionKey]): { label: string; text: string } {
  const entry = assumptionLibrary.find((each) => each.key === key);
  if (!entry) return { label: key, text: String(value) };
  const text = assumptionText(entry, value);
  return { label: entry.label, text: entry.measure === 'rule' ? text : `${text} ${entry.unit}` };
}

/** The range in words, "2 to 24 % of capital works"; null where there is none. */
export function rangeText(entry: AssumptionEntry): string | null {
  if (entry.low === null || entry.high === null) return null;
  const at = (value: number) => assumptionText(entry, value);
  return `${at(entry.low)} to ${at(entry.high)} ${entry.unit}`;
}
