/** What a schema refuses, as sentences in a field's terms; whoever fills in a form never reads the words of a schema. */
import type { z } from 'zod';
import { fieldNameOf } from './field-names.ts';

export type FieldProblem = { path: string; message: string };

type Issue = z.core.$ZodIssue;

/** Words that the schema's own wording begins with; a message that begins otherwise was written for the reader and stands. */
const machineWords = /^(Invalid|Too (small|big)|Unrecognized|Expected|Required)/;

const needed: Record<string, string> = {
  number: 'Enter a number.',
  int: 'Enter a whole number.',
  string: 'Enter some text.',
  boolean: 'Choose yes or no.',
  array: 'Give a list.',
  object: 'Fill in this part.',
};

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 5 });

/** A bound as it is typed in its field: shares in per cent, money in pounds. */
function boundText(limit: number, path: string): string {
  const measure = fieldNameOf(path)?.measure;
  if (measure === 'share') return `${number.format(Number((limit * 100).toPrecision(12)))} %`;
  if (measure === 'pence') return `${limit < 0 ? '−' : ''}£${number.format(Math.abs(limit) / 100)}`;
  return number.format(limit);
}

function sizeSentence(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, path: string): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    if (small) return limit <= 1 ? 'Fill this in.' : `Use at least ${number.format(limit)} characters.`;
    return `Use at most ${number.format(limit)} characters.`;
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    if (small) return limit <= 1 ? 'Add at least one.' : `Add at least ${number.format(limit)}.`;
    return `Keep to ${number.format(limit)} at most.`;
  }
  return small ? `Enter ${boundText(limit, path)} or more.` : `Enter ${boundText(limit, path)} or less.`;
}

function sentence(issue: Issue, path: string): string {
  if (issue.message !== '' && !machineWords.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return needed[issue.expected] ?? 'Fill this in.';
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue, path);
    case 'invalid_format':
      return issue.format === 'date' ? 'Enter a date that exists, such as 31 March 2011.' : 'This is not written in the way it should be.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Choose one of the values offered.';
    case 'unrecognized_keys':
      return `The register has no field called ${issue.keys.join(' or ')}.`;
    case 'not_multiple_of':
      return `Enter a multiple of ${issue.divisor}.`;
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'This value cannot be used here.';
  }
}

/** Each thing that a schema refused, with the path of its field ("interests.0.lease.rent.value") and one plain sentence to stand beside it. */
export const describeZodIssues = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    return { path, message: sentence(issue, path) };
  });

/** The sentence where it does not stand beside its field: "Discount rate: enter 30 % or less."; one that names its field itself stays. */
export function namingField({ path, message }: FieldProblem): string {
  const label = fieldNameOf(path)?.label;
  const subject = label?.split(',')[0]?.toLowerCase();
  if (label === undefined || subject === undefined || message.toLowerCase().includes(subject)) return message;
  return `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
