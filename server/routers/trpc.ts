/** The ground of every router: the context, one middleware that asks `may`, and the one place where a Problem becomes a code. */
import { initTRPC, TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { ZodError } from 'zod';
import type { Answer, Problem } from '../../shared/problem.ts';
import { may, type Action, type Person } from '../../shared/role.ts';
import type { Services } from '../services.ts';

export type Context = Services & { person: Person };

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
  storage: 'INTERNAL_SERVER_ERROR',
};

/** The error that carries a problem to the client. */
export const problemError = (problem: Problem): TRPCError =>
  new TRPCError({ code: codes[problem.kind], message: problem.message, cause: new ProblemError(problem) });

/** The value of an answer, or the error that carries its problem to the client. */
export function granted<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw problemError(answer.problem);
}

const inField = (path: PropertyKey[]) => path.filter((part, at) => at > 0 || part !== 'draft').join('.');

function invalid(error: ZodError): Problem {
  const fields = error.issues.map((issue) => ({ path: inField(issue.path), message: issue.message }));
  const [first] = fields;
  const others = fields.length > 1 ? ` and ${fields.length - 1} more to put right` : '';
  return { kind: 'invalid', message: first ? `${first.path || 'Entry'}: ${first.message}${others}` : 'That cannot be read.', fields };
}

/** The problem that an error stands for; null for a bug, which is logged and shown by its reference number alone. */
export function problemOf(error: TRPCError): Problem | null {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (error.cause instanceof ZodError) return invalid(error.cause);
  if (error.code === 'NOT_FOUND') return { kind: 'not-found', message: 'There is nothing at this address.' };
  if (error.code === 'INTERNAL_SERVER_ERROR') return null;
  return { kind: 'refused', message: 'This request cannot be read.' };
}

const unexpected = (reference: string) =>
  `Something went wrong in the server and nothing was saved. Quote reference ${reference} to whoever looks after it.`;

const references = new WeakMap<TRPCError, string>();

/** The reference number of an unexpected error: the same in the log and on the screen. */
export function referenceOf(error: TRPCError): string {
  const known = references.get(error) ?? crypto.randomUUID().slice(0, 8);
  references.set(error, known);
  return known;
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const problem = problemOf(error);
    const message = problem?.message ?? unexpected(referenceOf(error));
    const { code, httpStatus, path } = shape.data;
    return { ...shape, message, data: { code, httpStatus, path, problem } };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** A procedure that declares the action it is; a person who may not take it is told so. */
export const procedure = (action: Action) =>
  t.procedure.use(({ ctx, next }) => {
    if (may(ctx.person, action)) return next();
    throw problemError({ kind: 'not-allowed', message: `As ${ctx.person.name} you may look at this but not do that.` });
  });
