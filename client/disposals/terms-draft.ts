/** The terms of a disposal as a form holds them, and the terms that what is typed comes to. */
import { type Disposal, type DisposalTerms, disposalTermsSchema } from '../../shared/disposal-record.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import type { Basis, Figure } from '../../shared/figure.ts';
import type { Pence } from '../../shared/units.ts';
import { type FinancialYear, financialYearSchema, type IsoDate, isoDateSchema } from '../../shared/year.ts';
import type { FieldMessages } from './step-draft.ts';
import { amountText, readAmount } from './typed-amount.ts';

export type TermsDraft = {
  route: ExitRoute | '';
  basis: Basis;
  amount: string;
  /** Where a recorded figure comes from, or by which method one is estimated. */
  from: string;
  asAt: string;
  completionYear: string;
  expectedCompletion: string;
  contact: string;
  notes: string;
};

/** The terms alone of a disposal. */
export const termsIn = ({
  route,
  expectedReceipt,
  completionYear,
  expectedCompletion,
  contact,
  duties,
  notes,
}: Disposal): DisposalTerms => ({ route, expectedReceipt, completionYear, expectedCompletion, contact, duties, notes });

export function draftOfTerms({
  route,
  expectedReceipt: receipt,
  completionYear,
  expectedCompletion,
  contact,
  notes,
}: DisposalTerms): TermsDraft {
  const known = receipt.basis === 'unknown' ? null : receipt;
  return {
    route: route ?? '',
    basis: receipt.basis,
    amount: amountText(known?.value ?? null),
    from: receipt.basis === 'recorded' ? receipt.source : receipt.basis === 'estimated' ? receipt.method : '',
    asAt: known?.asAt ?? '',
    completionYear: completionYear === null ? '' : String(completionYear),
    expectedCompletion: expectedCompletion ?? '',
    contact,
    notes,
  };
}

const dayIn = (text: string): IsoDate | null => isoDateSchema.safeParse(text).data ?? null;

function figureIn({ basis, amount, from, asAt }: TermsDraft, messages: Record<string, string>): Figure<Pence> {
  if (basis === 'unknown') return { basis };
  const read = readAmount(amount);
  if ('message' in read) messages['amount'] = read.message;
  else if (read.value === null) messages['amount'] = 'Enter what is expected, or choose “Not recorded”.';
  if (from.trim() === '') messages['from'] = basis === 'recorded' ? 'Say where this figure comes from.' : 'Say how this was estimated.';
  const value = 'value' in read ? (read.value ?? (0 as Pence)) : (0 as Pence);
  const shared = { value, asAt: dayIn(asAt) };
  return basis === 'recorded' ? { basis, source: from.trim(), ...shared } : { basis, method: from.trim(), ...shared };
}

/** The terms, with the duties as they are, or every field that is wrong. */
export function termsOf(
  draft: TermsDraft,
  duties: DisposalTerms['duties'],
): { ok: true; terms: DisposalTerms } | { ok: false; messages: FieldMessages } {
  const messages: Record<string, string> = {};
  const expectedReceipt = figureIn(draft, messages);
  const year: FinancialYear | null = draft.completionYear === '' ? null : financialYearSchema.parse(Number(draft.completionYear));
  if (Object.keys(messages).length > 0) return { ok: false, messages };
  const read = disposalTermsSchema.safeParse({
    route: draft.route === '' ? null : draft.route,
    expectedReceipt,
    completionYear: year,
    expectedCompletion: dayIn(draft.expectedCompletion),
    contact: draft.contact,
    duties,
    notes: draft.notes,
  });
  if (read.success) return { ok: true, terms: read.data };
  return { ok: false, messages: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])) };
}
