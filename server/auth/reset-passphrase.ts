/** A new pass-phrase for whoever has lost theirs, by a link: sent where mail is configured, else handed over by an administrator. */
import type { HandedLink } from '../../shared/account.ts';
import { stranger } from '../../shared/audit.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change, type ChangeContext } from '../change.ts';
import type { Asking, Services } from '../services.ts';
import { endResets, hasPassphrase, madeReset, putReset, resetByHash, setPassphrase } from '../store/credentials.ts';
import { personByEmail, personById } from '../store/people.ts';
import { endSessions, type StoredPerson } from '../store/sessions.ts';
import { demoPeople } from './demo-people.ts';
import { send } from './mail.ts';
import { knownPerson, sessionsEnded } from './manage-people.ts';
import { hashOf, hoursAfter, linkTo, newToken, resetHours } from './one-time-link.ts';
import { passphraseProblem } from './passphrase.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import { aboutOf, refused } from './people-words.ts';

type Stranger = Services & { from: string };

const noLink: Problem = {
  kind: 'not-found',
  message: 'This link cannot be used: it was used, replaced by a later one, or has run out. Ask for another.',
};

const noMail: Problem = {
  kind: 'refused',
  message: 'This server sends no mail. Ask an administrator for a link to a new pass-phrase.',
};

const hasNone = ({ id }: StoredPerson): boolean => demoPeople.some((one) => one.id === id);

/** Makes a link and sends it where that is possible; it leads somewhere once the change is done. */
async function makeLink(ctx: Services & ChangeContext, person: StoredPerson): Promise<Answer<HandedLink>> {
  const { signIn, now } = ctx;
  const token = newToken();
  const link = linkTo(signIn.origin, 'reset', token);
  const expiresAt = hoursAfter(now(), resetHours);
  const letter = {
    to: person.email,
    subject: 'Choose a new pass-phrase for Common Ground',
    text: `Open this link within a day to choose a new pass-phrase for Common Ground at ${signIn.origin}. It works once, so keep it to yourself:\n${link}\n\nIf you did not ask for it, do nothing: your pass-phrase stays as it is.\n`,
  };
  const sent = signIn.mail !== null && (await send(signIn.mail, letter));
  // Each asking is an act of its own: the link is a secret, which is told once and never kept.
  return change({ ...ctx, request: null }, async (db) => {
    await putReset(db, { person: person.id, expiresAt }, hashOf(token), now());
    const event = { kind: 'passphrase.link-made', about: aboutOf(person), before: null, after: { sent } } as const;
    return { ok: true, value: { result: { link, sent, expiresAt }, event } };
  });
}

/** The link that an administrator asks for. */
export async function resetLink(ctx: Asking, id: string): Promise<Answer<HandedLink>> {
  const person = await knownPerson(ctx, ctx.db, id);
  if (person === null) return refused({ kind: 'not-found', message: 'There is no such person.' });
  if (person.disabled) return refused({ kind: 'refused', message: `${person.name} is disabled. Enable them first.` });
  if (hasNone(person)) return refused({ kind: 'refused', message: `${person.name} signs in with one click and has no pass-phrase.` });
  return makeLink(ctx, person);
}

/** However often somebody asks, nobody's mailbox is filled. */
const hoursBetweenLetters = 5 / 60;

/** The people to whom a letter is on its way. */
const underWay = new Set<string>();

/** Only somebody who has a pass-phrase can lose it: who signs in elsewhere gets none by asking. */
async function sendLink(ctx: Stranger, email: string): Promise<void> {
  const { db, signIn, now } = ctx;
  const person = await personByEmail(db, email);
  if (!person || person.disabled || (person.demo && !signIn.demo) || !(await hasPassphrase(db, person.id))) return;
  if (underWay.has(person.id)) return;
  underWay.add(person.id);
  try {
    const sentBefore = await madeReset(db, person.id, hoursAfter(now(), -hoursBetweenLetters));
    if (!sentBefore) await makeLink({ ...ctx, person: stranger }, person);
  } finally {
    underWay.delete(person.id);
  }
}

/** Whoever asks gets the same answer, at once; whether the address is known is found out afterwards. */
export function askReset(ctx: Stranger, email: string): Answer<{ sent: true }> {
  if (ctx.signIn.mail === null) return refused(noMail);
  setImmediate(() => void sendLink(ctx, email).catch(() => undefined));
  return { ok: true, value: { sent: true } };
}

/** The person of a link, where both are still good. */
async function personOfLink({ db, signIn, now }: Services, token: string): Promise<StoredPerson | null> {
  const reset = await resetByHash(db, hashOf(token), now());
  const person = reset && (await personById(db, reset.person));
  return person && !person.disabled && (!person.demo || signIn.demo) ? person : null;
}

export async function readReset(ctx: Services, token: string): Promise<Answer<{ email: string }>> {
  const person = await personOfLink(ctx, token);
  return person ? { ok: true, value: { email: person.email } } : refused(noLink);
}

/** The new pass-phrase stands, the link is used up, and every session of the person ends. */
export async function finishReset(ctx: Stranger, token: string, passphrase: string): Promise<Answer<{ email: string }>> {
  const first = await personOfLink(ctx, token);
  if (first === null) return refused(noLink);
  const problem = passphraseProblem(passphrase, [first.name, first.email]);
  if (problem) return refused(problem);
  const hash = await hashPassphrase(passphrase);
  return change({ ...ctx, person: aboutOf(first) }, async (db) => {
    const person = await personOfLink({ ...ctx, db }, token);
    if (person === null) return refused(noLink);
    await setPassphrase(db, person.id, hash, ctx.now());
    await endResets(db, person.id);
    const reset = { kind: 'passphrase.reset', about: aboutOf(person), before: null, after: null } as const;
    const ended = sessionsEnded(person, 'passphrase-changed', await endSessions(db, person.id));
    return { ok: true, value: { result: { email: person.email }, event: [reset, ...ended] } };
  });
}
