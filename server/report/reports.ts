/** The documents that a server makes: one at a time, each for the person who asked and nobody else, in a folder of its own that goes after an hour. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { ReportFormat, ReportProgress } from '../../shared/report/report-answer.ts';
import { fileOf, type Database } from '../db/open.ts';

export type MadeDocument = {
  path: string;
  name: string;
  kind: ReportFormat | 'page';
  /** What is to be known of it, such as why it is no PDF. */
  says: string;
  /** The one style sheet of a page. */
  style: string | null;
};

/** What the making of one document works with. */
export type Making = {
  folder: string;
  tell: (done: number, of: number, says: string) => void;
  /** Says where the same stands as a page to print, before it is refused. */
  instead: (address: string) => void;
  /** Aborted once it is cancelled or the server ends. */
  signal: AbortSignal;
};

type Job = { person: string; progress: ReportProgress; made: MadeDocument | null; stop: AbortController; folder: string };

export type Reports = {
  /** Where Chromium is, or null where the machine has none. */
  chromium: string | null;
  /** The address under which people open this server. */
  origin: string;
  /** The application that answers what a page of it asks, once it is there. */
  app: () => FastifyInstance | null;
  answeredBy: (app: FastifyInstance) => void;
  /** Begins a document, or lets it wait its turn; the answer is its id. */
  start: (person: string, make: (making: Making) => Promise<Answer<MadeDocument>>) => Answer<{ id: string }>;
  /** Null where there is no such document of this person. */
  progress: (id: string, person: string) => ReportProgress | null;
  made: (id: string, person: string) => MadeDocument | null;
  cancel: (id: string, person: string) => boolean;
  /** Stops what is being made, and resolves once nothing is. */
  close: () => Promise<void>;
};

/** What documents need of the configuration. */
export type Printer = Pick<Reports, 'chromium' | 'origin'>;

export type ReportsGround = { db: Database; printer: Printer; report: (reference: string, error: unknown) => void };

const hour = 60 * 60 * 1000;
/** So many may wait or lie ready for one person. */
const mostEach = 6;

const tooMany: Problem = {
  kind: 'refused',
  message: `You have ${mostEach} documents being made already. Wait for one of them, or cancel one.`,
};

const waiting: ReportProgress = { state: 'waiting', done: 0, of: 0, says: 'Waiting for another document', file: null, instead: null };
const cancelled: ReportProgress = { state: 'cancelled', done: 0, of: 0, says: 'This was cancelled.', file: null, instead: null };

const failed = (says: string, instead: string | null = null): ReportProgress => ({
  state: 'failed',
  done: 0,
  of: 0,
  says,
  file: null,
  instead,
});

const underWay = ({ progress: { state } }: Job) => state === 'waiting' || state === 'working';

/** Does away with what an earlier run of the server left behind. */
export async function openReports({ db, printer, report }: ReportsGround): Promise<Reports> {
  const folder = join(dirname(await fileOf(db)), 'reports');
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  const jobs = new Map<string, Job>();
  let latest = Promise.resolve();
  let answering: FastifyInstance | null = null;
  let closing = false;

  const forget = (id: string, job: Job) => {
    rmSync(job.folder, { recursive: true, force: true });
    jobs.delete(id);
  };

  const carryOut = async (id: string, job: Job, make: (making: Making) => Promise<Answer<MadeDocument>>): Promise<void> => {
    const { signal } = job.stop;
    if (signal.aborted) return;
    mkdirSync(job.folder, { recursive: true, mode: 0o700 });
    job.progress = { state: 'working', done: 0, of: 0, says: 'Reading the register', file: null, instead: null };
    let elsewhere: string | null = null;
    const instead: Making['instead'] = (address) => {
      elsewhere = address;
    };
    const tell: Making['tell'] = (done, of, says) => {
      if (!signal.aborted) job.progress = { state: 'working', done, of, says, file: null, instead: null };
    };
    try {
      const answer = await make({ folder: job.folder, tell, instead, signal });
      if (signal.aborted) return;
      if (!answer.ok) {
        job.progress = failed(answer.problem.message, elsewhere);
        return;
      }
      const { name, kind, says } = answer.value;
      job.made = answer.value;
      job.progress = { ...job.progress, state: 'ready', done: job.progress.of, says, file: { name, kind } };
    } catch (error) {
      if (signal.aborted) return;
      const reference = randomBytes(4).toString('hex');
      report(reference, error);
      job.progress = failed(
        `Something went wrong while this was made. Try again, and if it stays so quote reference ${reference} to whoever looks after the server.`,
      );
    } finally {
      if (job.made === null) rmSync(job.folder, { recursive: true, force: true });
      setTimeout(() => forget(id, job), hour).unref();
    }
  };

  const own = (id: string, person: string): Job | null => {
    const job = jobs.get(id);
    return job?.person === person ? job : null;
  };

  return {
    ...printer,
    app: () => answering,
    answeredBy: (app) => {
      answering = app;
    },
    start: (person, make) => {
      if ([...jobs.values()].filter((job) => job.person === person && underWay(job)).length >= mostEach)
        return { ok: false, problem: tooMany };
      const id = randomBytes(16).toString('hex');
      const job: Job = { person, progress: waiting, made: null, stop: new AbortController(), folder: join(folder, id) };
      jobs.set(id, job);
      const turn = async (before: Promise<void>): Promise<void> => {
        await before;
        if (!closing) await carryOut(id, job, make);
      };
      latest = turn(latest);
      return { ok: true, value: { id } };
    },
    progress: (id, person) => own(id, person)?.progress ?? null,
    made: (id, person) => own(id, person)?.made ?? null,
    cancel: (id, person) => {
      const job = own(id, person);
      if (job === null || !underWay(job)) return false;
      job.progress = cancelled;
      job.stop.abort();
      return true;
    },
    close: async () => {
      closing = true;
      for (const job of jobs.values()) job.stop.abort();
      await latest;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
