/** What a schema refuses, as sentences in a field's terms; whoever fills in a form never reads the words of a schema. */
import type { z } from 'zod';

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

function sizeSentence(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = number.format(limit);
  if (issue.origin === 'string') {
    if (small) return limit <= 1 ? 'Fill this in.' : `Use at least ${bound} characters.`;
    return `Use at most ${bound} characters.`;
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    if (small) return limit <= 1 ? 'Add at least one.' : `Add at least ${bound}.`;
    return `Keep to ${bound} at most.`;
  }
  return small ? `Enter ${bound} or more.` : `Enter ${bound} or less.`;
}

function sentence(issue: Issue): string {
  if (issue.message !== '' && !machineWords.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return needed[issue.expected] ?? 'Fill this in.';
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue);
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

/** Each thing that a schema refused, with the path of its field ("interests.0.lease.rent.value") and one plain sentence. */
export const describeZodIssues = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: sentence(issue) }));
