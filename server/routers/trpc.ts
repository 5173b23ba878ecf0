/** The ground of every router: the context, one middleware that asks `may`, and the one place where a Problem becomes a code. */
import { randomBytes } from 'node:crypto';
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';
import { describeZodIssues, namingField } from '../../shared/issue-sentences.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { actionWords, may, roleLabel, type Action, type Permission, type Person } from '../../shared/role.ts';
import { markOf } from '../request-mark.ts';
import type { Asked } from '../services.ts';

class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

const codes: Record<Problem['kind'], TRPC_ERROR_CODE_KEY> = {
  'not-found': 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  refused: 'PRECONDITION_FAILED',
  'not-allowed': 'FORBIDDEN',
  'not-signed-in': 'UNAUTHORIZED',
  storage: 'INTERNAL_SERVER_ERROR',
};

const problemError = (problem: Problem): TRPCError =>
  new TRPCError({ code: codes[problem.kind], message: problem.message, cause: new ProblemError(problem) });

/** The value of an answer; a problem goes to the client as an error that carries it. */
export function granted<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw problemError(answer.problem);
}

const oldFilter =
  'The filter names something that the register does not have, as one from an old address may. Clear that part of the filter.';

/** What a schema refused, its paths within the draft where there is one, as the form knows them. */
function invalid(error: ZodError): Problem {
  const fields = describeZodIssues(error).map(({ path, message }) => ({ path: path.replace(/^draft\./, ''), message }));
  const others =
    fields.length > 1 ? ` There ${fields.length === 2 ? 'is one more thing' : `are ${fields.length - 1} more things`} to put right.` : '';
  if (fields[0]?.path.startsWith('filter.')) return { kind: 'invalid', message: oldFilter, fields };
  return { kind: 'invalid', message: `${fields[0] ? namingField(fields[0]) : 'This cannot be read.'}${others}`, fields };
}

/** The problem that an error stands for; null for a bug, which is logged and shown by its reference number alone. */
export function problemOf(error: TRPCError): Problem | null {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (error.cause instanceof ZodError) return invalid(error.cause);
  if (error.code === 'NOT_FOUND') return { kind: 'not-found', message: 'There is nothing at this address.' };
  if (error.code === 'INTERNAL_SERVER_ERROR') return null;
  return { kind: 'refused', message: 'This request cannot be read.' };
}

const references = new WeakMap<TRPCError, string>();

/** The reference number of an unexpected error: the same in the log and on the screen. */
export function referenceOf(error: TRPCError): string {
  const reference = references.get(error) ?? newReference();
  references.set(error, reference);
  return reference;
}

export const newReference = (): string => randomBytes(4).toString('hex');

export const unexpected = (reference: string): string =>
  `Something went wrong in the server. Quote reference ${reference} to whoever looks after it; what you typed is still on the screen.`;

/** Every procedure declares what it asks for; one that does not cannot be made from the ones below. */
type Declared = { permission: Permission };

const t = initTRPC
  .context<Asked>()
  .meta<Declared>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const problem = problemOf(error);
      const { code, httpStatus, path } = shape.data;
      return { ...shape, message: problem?.message ?? unexpected(referenceOf(error)), data: { code, httpStatus, path, problem } };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const signedOut: Problem = { kind: 'not-signed-in', message: 'Sign in first; what you typed is still on the screen.' };

const factorDue = 'Set up your second factor first: your role needs one.';

/** Why somebody may not take an action at all. */
export const refusal = (person: Person, action: Action): string =>
  person.secondFactorDue
    ? factorDue
    : `${person.name} is here as ${roleLabel[person.role].toLowerCase()} and may not ${actionWords[action]}.`;

/** Each write of a person carries the mark of its request, by which `change` does it once however often it is sent. */
const marked = t.middleware(async ({ ctx, next, type, path, getRawInput }) => {
  const request = type === 'mutation' && ctx.person ? markOf(ctx.person, path, await getRawInput()) : null;
  return next({ ctx: { request } });
});

/** A procedure for whoever asks, signed in or not: signing in itself, and nothing that the register holds. */
export const openProcedure = t.procedure.meta({ permission: 'anyone' });

/** A procedure for whoever has signed in, about nobody but themselves; also while their second factor is due. */
export const ownProcedure = t.procedure
  .meta({ permission: 'signed-in' })
  .use(marked)
  .use(({ ctx, next }) => {
    const { person } = ctx;
    if (person === null) throw problemError(signedOut);
    return next({ ctx: { ...ctx, person } });
  });

/** A procedure that declares the action it is; a person who may not take it is told so. */
export const procedure = (action: Action) =>
  t.procedure
    .meta({ permission: action })
    .use(marked)
    .use(({ ctx, next }) => {
      const { person } = ctx;
      if (person === null) throw problemError(signedOut);
      if (may(person, action)) return next({ ctx: { ...ctx, person } });
      throw problemError({ kind: 'not-allowed', message: refusal(person, action) });
    });
