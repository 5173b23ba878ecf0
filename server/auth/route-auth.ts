/** The way in over HTTP: only the ways of the list answer, none is tried without end, and what came of each is on record before it counts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalReason } from '../../shared/audit/session-event.ts';
import type { Answer } from '../../shared/problem.ts';
import { storageProblem } from '../change.ts';
import { isHeld } from '../db/held-writing.ts';
import type { Services } from '../services.ts';
import { personChallenged } from '../store/credentials.ts';
import { personById } from '../store/people.ts';
import { endSession, sessionsOf } from '../store/sessions.ts';
import { askEngine, fieldsOf, type Reply } from './ask-engine.ts';
import { textOf, ways, type Body, type Way } from './auth-ways.ts';
import { authPath, openEngine, type Engine } from './engine.ts';
import { routeOpenId } from './route-open-id.ts';
import { begunBy, recordRefusal, recordRenewal, recordSignOut, recordStart, type Recording } from './record-sign-in.ts';
import { challengeCookie, tokenFrom } from './session-cookie.ts';
import { sentenceOfCode, unreadable } from './sign-in-words.ts';
import { countTries, waitInWords, type Tries } from './tries.ts';
import { rememberCodes } from './used-codes.ts';
import { presentOf, type Present } from './who-asks.ts';

type Door = { services: Services; engine: Engine; tries: Tries; firstUse: (person: string, code: string) => boolean };

type Attempt = { way: Way; body: Body; present: Present | null; email: string; recording: Recording };

const refusal = (status: number, code: string, message = sentenceOfCode(code)): Reply => ({
  status,
  body: { code, message },
  cookies: [],
  location: null,
});

const notWritten = (answer: Answer<null>): Reply | null => (answer.ok ? null : refusal(500, 'STORAGE', answer.problem.message));

/** Whether somebody says who they are; whoever is signed in at this browser may be another. */
const namesSomebody = ({ fields }: Way): boolean => fields.includes('email');

/** The address of whoever is tried: as typed, as signed in, or as the pass-phrase has shown. */
async function emailOf({ db, signIn }: Services, request: FastifyRequest, way: Way, body: Body, present: Present | null): Promise<string> {
  if (namesSomebody(way)) return textOf(body, 'email').trim().toLowerCase().slice(0, 254);
  if (present) return present.stored.email;
  const challenge = tokenFrom(signIn, request.headers.cookie, challengeCookie(signIn));
  const person = challenge === null ? null : await personChallenged(db, challenge);
  const known = person === null ? null : await personById(db, person);
  return known?.email ?? '';
}

const whyOf: Record<string, RefusalReason> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-passphrase',
  INVALID_CODE: 'wrong-second-factor',
  INVALID_BACKUP_CODE: 'wrong-second-factor',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too-many-tries',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-tries',
  DISABLED: 'disabled',
};

async function refuse({ way, present, email, recording }: Attempt, reply: Reply): Promise<Reply> {
  const code = textOf(reply.body, 'code');
  const why = whyOf[code];
  if (way.starts && why && (!present || namesSomebody(way))) await recordRefusal(recording, way.starts.way, why, email);
  return { ...reply, body: { code, message: sentenceOfCode(code) } };
}

/** A session that begins is recorded, or does not begin. */
async function begin({ services, firstUse }: Door, { way, body, present, recording }: Attempt, reply: Reply): Promise<Reply> {
  const begun = way.starts && (await begunBy(services, reply.cookies));
  if (!way.starts || !begun) return reply;
  const { person } = begun;
  if (way.path === '/two-factor/verify-totp' && !firstUse(person.id, textOf(body, 'code'))) {
    await recordRefusal(recording, way.starts.way, 'wrong-second-factor', person.email);
    await endSession(services.db, person.id, begun.session.id);
    return refusal(401, 'INVALID_CODE');
  }
  return notWritten(await recordStart(recording, begun, way.starts, present)) ?? reply;
}

/** What changes how somebody signs in: their session goes on under a new token, and the others end. */
const renewals: Record<string, 'passphrase.changed' | 'factor.set' | 'factor.dropped'> = {
  '/change-password': 'passphrase.changed',
  '/two-factor/verify-totp': 'factor.set',
  '/two-factor/disable': 'factor.dropped',
};

async function settle(door: Door, attempt: Attempt, reply: Reply, before: number): Promise<Reply> {
  const { way, present, recording } = attempt;
  if (!present) return begin(door, attempt, reply);
  if (way.path === '/sign-out') return notWritten(await recordSignOut(recording, present)) ?? reply;
  const renewed = renewals[way.path];
  const begun = await begunBy(door.services, reply.cookies);
  if (renewed === undefined || begun === null) return begin(door, attempt, reply);
  return notWritten(await recordRenewal(recording, begun.person, renewed, { current: begun.session.id, before })) ?? reply;
}

async function attemptOf({ services }: Door, way: Way, request: FastifyRequest): Promise<Attempt> {
  const present = await presentOf(services, request.headers.cookie);
  const body = { ...fieldsOf(request.body, way.fields), ...way.always };
  const email = await emailOf(services, request, way, body, present);
  return { way, body, present, email, recording: { ...services, from: request.ip } };
}

async function tooMany(
  { way, present, email, recording }: Attempt,
  { seconds, first }: { seconds: number; first: boolean },
): Promise<Reply> {
  if (first && way.starts && (!present || namesSomebody(way))) await recordRefusal(recording, way.starts.way, 'too-many-tries', email);
  return refusal(429, 'TOO_MANY_TRIES', `Too many tries. Try again in ${waitInWords(seconds)}.`);
}

/** Sessions are written, and the thread of an import has the database for itself. */
const busySeconds = 20;

async function answer(door: Door, way: Way, request: FastifyRequest, reply: FastifyReply): Promise<Reply> {
  const { services, engine, tries } = door;
  if (isHeld(services.db)) {
    void reply.header('retry-after', busySeconds);
    return refusal(503, 'IMPORTING');
  }
  const attempt = await attemptOf(door, way, request);
  const { body, present, email } = attempt;
  if (way.signedIn && !present) return refusal(401, 'UNAUTHORIZED');
  const objection = present && way.objection?.(services, body, present);
  if (objection) return refusal(400, objection.code, objection.message);
  const keys = way.counts ? way.counts(request.ip, email) : [];
  const wait = tries.take(keys);
  if (wait) {
    void reply.header('retry-after', wait.seconds);
    return tooMany(attempt, wait);
  }
  const before = present ? (await sessionsOf(services.db, present.stored.id)).length : 0;
  const answered = await askEngine(engine, services, request, { path: way.path, body, present });
  if (answered.status >= 400) return refuse(attempt, answered);
  tries.forgive(keys);
  return settle(door, attempt, answered, before);
}

/** No answer holds a token: the cookie alone does, where no script of the page can read it. */
function withoutSecrets({ token: _token, user: _user, ...body }: Body): Body {
  return body;
}

function send(reply: FastifyReply, { status, body, cookies }: Reply): FastifyReply {
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.code(status).header('cache-control', 'no-store').send(withoutSecrets(body));
}

/** A disk that takes nothing is said in a sentence here too. */
function whatWentWrong(error: unknown, { db }: Services): Reply {
  const problem = storageProblem(error, db);
  if (problem) return refusal(500, 'STORAGE', problem.message);
  throw error;
}

/** Opens better-auth on the services' database and answers its addresses. */
export function routeAuth(app: FastifyInstance, services: Services): void {
  const engine = openEngine(services);
  const door: Door = { services, engine, tries: countTries(services.now), firstUse: rememberCodes(services.now) };
  for (const way of ways)
    app.post(`${authPath}${way.path}`, async (request, reply) => {
      const answered = await answer(door, way, request, reply).catch((error: unknown) => whatWentWrong(error, services));
      if (way.path === '/sign-out' && answered.status < 400) reply.header('clear-site-data', '"cache", "storage"');
      return send(reply, answered);
    });
  routeOpenId(app, services, engine);
  app.all(`${authPath}/*`, (_request, reply) => reply.code(404).send({ message: unreadable }));
}
