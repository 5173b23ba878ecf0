/** What writes were answered, kept for two days beside what they wrote: the same request sent again is answered, not done again. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

export type AnswerKey = { person: string; procedure: string; request: string; turn: number };

/** `toldOnce` is what a repeat is told where the answer itself is not kept. */
export type KeptAnswer = { content: string; answer: { value?: unknown; toldOnce?: string } };

const keptFor = 48 * 3_600_000;

const fastest = { level: 1 };

export async function keptAnswer(db: Database, { person, procedure, request, turn }: AnswerKey): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('request_answer')
    .select(['content', 'answer'])
    .where('person_id', '=', person)
    .where('procedure', '=', procedure)
    .where('request_id', '=', request)
    .where('turn', '=', turn)
    .executeTakeFirst();
  if (!row) return null;
  return { content: row.content, answer: JSON.parse(inflateRawSync(row.answer).toString('utf8')) as KeptAnswer['answer'] };
}

/** Keeps an answer within the transaction of its change, and lets go of those that are too old. */
export async function keepAnswer(db: Database, key: AnswerKey, { content, answer }: KeptAnswer, at: IsoMoment): Promise<void> {
  const oldest = new Date(Date.parse(at) - keptFor).toISOString();
  await db.deleteFrom('request_answer').where('at', '<', oldest).execute();
  await db
    .insertInto('request_answer')
    .values({
      person_id: key.person,
      procedure: key.procedure,
      request_id: key.request,
      turn: key.turn,
      content,
      at,
      answer: deflateRawSync(JSON.stringify(answer), fastest),
    })
    .execute();
}
