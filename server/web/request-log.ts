/** The log: one line of JSON for each answer and each unexpected error, by route and never by address, so that nobody's data is in it. */
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Problem } from '../../shared/problem.ts';
import type { Person } from '../../shared/role.ts';
import { moment } from '../clock.ts';
import { askedProcedures, asksProcedures } from './asked-procedures.ts';
import type { LogLevel } from './log-levels.ts';

export type LogStream = { write: (line: string) => void };

/** What the words of an error may quote: anything between quotation marks, an e-mail address, a text as long and as shapeless as a key. */
const personal = /["“][^"”]*["”]|[^\s"'<>(),:;]+@[^\s"'<>(),:;]+|\b(?=[\w-]*\d)[\w-]{24,}\b/g;

/** The frames of a stack; what goes before them is somebody's words. */
const frames = /\n\s+at /;

/** An error for the log: its stack whole, its words without what may be somebody's. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown.';
  const words = `${error.name}: ${error.message}`.replace(personal, '(left out)');
  const stack = error.stack ?? '';
  const at = stack.search(frames);
  return at < 0 ? words : `${words}${stack.slice(at)}`;
}

/** Fastify's own logger, kept from writing anything of its own about a request. */
export const loggerOptions = (level: LogLevel, stream: LogStream): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  stream,
  base: null,
  timestamp: () => `,"time":"${moment()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: {
    req: () => ({}),
    res: () => ({}),
    err: (error: Error) => ({ type: error.name, message: describeError(error), stack: '' }),
  },
});

export type LogOptions = {
  /** The names of all procedures; whatever else an address asks for is not logged. */
  procedures: ReadonlySet<string>;
  /** Who a request was found to come from, if that was asked. */
  known: (request: FastifyRequest) => Person | null;
};

type Notes = { reference?: string; problems: string[] };
const notes = new WeakMap<FastifyRequest, Notes>();

const notesOf = (request: FastifyRequest): Notes => {
  const found = notes.get(request) ?? { problems: [] };
  notes.set(request, found);
  return found;
};

/** Notes the reference that a person was given, so that the line of the answer carries it too. */
export function noteReference(request: FastifyRequest, reference: string): void {
  notesOf(request).reference = reference;
}

/** Notes why one procedure of a batch was refused, which the status of the whole does not tell. */
export function noteProblem(request: FastifyRequest, kind: Problem['kind']): void {
  notesOf(request).problems.push(kind);
}

/** What somebody who guards the server wants to see: doors tried, rights overstepped, floods. */
const isNoteworthy = (status: number, route: string, problems: readonly string[]): boolean =>
  [403, 421, 429].includes(status) || (status === 401 && route.startsWith('/api/auth/')) || problems.includes('not-allowed');

export function logAnswers(app: FastifyInstance, { procedures, known }: LogOptions): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? (reply.statusCode === 200 ? 'page' : 'none');
    const { reference, problems } = notesOf(request);
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      role: known(request)?.role ?? null,
      ...(asksProcedures(request) ? { procedures: askedProcedures(request).filter((name) => procedures.has(name)) } : {}),
      ...(problems.length > 0 ? { problems } : {}),
      ...(reference ? { reference } : {}),
    };
    request.log[isNoteworthy(reply.statusCode, route, problems) ? 'warn' : 'info'](line, 'answered');
  });
}
