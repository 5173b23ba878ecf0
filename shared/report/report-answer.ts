/** What is asked of documents and what is told of one that is being made. */
import { z } from 'zod';
import { sharingRuleSchema } from '../assumptions.ts';
import { scenarioIdSchema } from '../ids.ts';

export const reportFormats = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The paper of a board pack, which lies across. */
export const packPapers = ['a4', 'a3'] as const;
export type PackPaper = (typeof packPapers)[number];

/** Without a rule hub costs are shared by the plan's own. */
export const reportAskedSchema = z.object({
  scenario: scenarioIdSchema,
  format: z.enum(reportFormats),
  rule: sharingRuleSchema.optional(),
  /** Whether estimates count, as on the board; they do where nothing is said. */
  estimates: z.boolean().default(true),
});
export type ReportAsked = z.infer<typeof reportAskedSchema>;

/** One scenario, or those that are compared, in their order. */
export const packAskedSchema = z.object({
  scenarios: z
    .array(scenarioIdSchema)
    .min(1, 'Choose a scenario for the board pack.')
    .max(4, 'A board pack compares at most four scenarios.'),
  paper: z.enum(packPapers),
  /** As on the board; each plan's own rule where nothing is said. */
  rule: sharingRuleSchema.optional(),
  estimates: z.boolean().default(true),
});
export type PackAsked = z.infer<typeof packAskedSchema>;

export const reportStates = ['waiting', 'working', 'ready', 'failed', 'cancelled'] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportProgress = {
  state: ReportState;
  /** Of `of` steps; both are nought before the work begins. */
  done: number;
  of: number;
  /** What is being done, what it came to, or why there is nothing. */
  says: string;
  /** What is at /api/reports/ID once it is ready; a `page` is there where no PDF can be made, to be printed by whoever opens it. */
  file: { name: string; kind: ReportFormat | 'page' } | null;
  /** Where the same stands as a page to print, where this machine cannot make it. */
  instead: string | null;
};
