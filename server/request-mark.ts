/** The mark of a write that somebody may send twice: the id that the client gave it, and what it asked for, so that one act is done once. */
import { createHash } from 'node:crypto';
import type { Person } from '../shared/role.ts';

export type RequestMark = {
  id: string;
  procedure: string;
  /** A hash of what was asked for and of what the person was allowed, so that an answer is never given to somebody who has since lost the right to it. */
  content: string;
  /** How many changes of this request have been made so far. */
  turn: number;
};

const longestId = 64;

/** The mark of a write; null where the client gave it no id. */
export function markOf({ role, cleared, keeps }: Person, procedure: string, input: unknown): RequestMark | null {
  if (typeof input !== 'object' || input === null || !('requestId' in input)) return null;
  const { requestId: id, ...asked } = input;
  if (typeof id !== 'string' || id === '' || id.length > longestId) return null;
  const content = createHash('sha256')
    .update(JSON.stringify([asked, role, cleared, keeps]))
    .digest('hex');
  return { id, procedure, content, turn: 0 };
}
