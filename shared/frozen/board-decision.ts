/** What the Board decided of a plan that was sent to it, as the officer records it; a correction is a further record and the earlier ones stay. */
import { z } from 'zod';
import { isoDateSchema, type IsoMoment } from '../year.ts';

export const boardDecisions = ['approved', 'returned'] as const;
export type BoardVerdict = (typeof boardDecisions)[number];

export const boardVerdictLabel: Record<BoardVerdict, string> = { approved: 'Approved', returned: 'Returned with remarks' };

const needsRemarks = 'Say what the Board remarked: a plan is returned with remarks.';

export const boardDecisionSchema = z
  .object({
    decision: z.enum(boardDecisions),
    remarks: z.string().trim().max(4000, 'The remarks may have at most 4,000 characters.'),
    decidedOn: isoDateSchema,
    /** The meeting or whoever decided. */
    decidedBy: z.string().trim().min(1, 'Say which meeting or who decided.').max(200, 'This may have at most 200 characters.'),
  })
  .refine(({ decision, remarks }) => decision === 'approved' || remarks !== '', { path: ['remarks'], error: needsRemarks });
export type BoardDecisionDraft = z.infer<typeof boardDecisionSchema>;

/** `version` counts the records of one plan from 1; the highest stands. */
export type BoardDecision = BoardDecisionDraft & { version: number; recordedAt: IsoMoment; recordedBy: string };

/** The decision that stands; null while the Board has not decided. */
export const standingDecision = (decisions: readonly BoardDecision[]): BoardDecision | null =>
  decisions.reduce<BoardDecision | null>((latest, one) => (latest === null || one.version > latest.version ? one : latest), null);
