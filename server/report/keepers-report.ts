/** A report that the keeper of the machine commands: the same document as a person gets, written to a file that is there only when it is whole. */
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { keeper, thisMachine } from '../../shared/audit.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { reportFormats } from '../../shared/report/report-answer.ts';
import { commander, fileProblem } from '../commanded.ts';
import type { Asking, Services } from '../services.ts';
import { scenarioNames } from '../store/scenarios.ts';
import { makeReport } from './make-report.ts';

export const commandedReportSchema = z.strictObject({
  /** Its identifier or its exact name. */
  scenario: z.string(),
  format: z.enum(reportFormats),
  /** Whether sensitive properties are in it. */
  sensitive: z.boolean(),
  file: z.string(),
});
export type CommandedReport = z.infer<typeof commandedReportSchema>;

const refused = (message: string) => ({ ok: false, problem: { kind: 'refused', message } }) as const;

async function scenarioCalled({ db }: Services, words: string): Promise<Answer<ScenarioId>> {
  const all = await scenarioNames(db);
  const found = all.filter(({ id, name }) => id === words.trim() || name === words.trim());
  const [one, another] = found;
  if (one && !another) return { ok: true, value: one.id };
  if (one) return refused(`Several scenarios are called ${words}. Say which by its identifier: ${found.map(({ id }) => id).join(', ')}.`);
  const names = all.map(({ id, name }) => `${name} (${id})`).join(', ');
  return refused(`There is no scenario called ${words}. ${names === '' ? 'There are none.' : `There are: ${names}.`}`);
}

const noChromium =
  'No Chromium is installed on this machine, so no PDF can be made. Install one, name it with CHROMIUM, or take --format docx.';

const lookAgain = 100;

/** Gives the name of the file that was written. */
export async function reportForKeeper(services: Services, { scenario, format, sensitive, file }: CommandedReport): Promise<Answer<string>> {
  const { reports } = services;
  const wrong = fileProblem(file) ?? (format === 'pdf' && reports.chromium === null ? noChromium : null);
  if (wrong !== null) return refused(wrong);
  const found = await scenarioCalled(services, scenario);
  if (!found.ok) return found;
  const ctx: Asking = { ...services, person: commander(sensitive), from: thisMachine };
  const begun = reports.start(keeper.id, (making) => makeReport(ctx, { scenario: found.value, format, estimates: true }, making));
  if (!begun.ok) return begun;
  const { id } = begun.value;
  for (;;) {
    const progress = reports.progress(id, keeper.id);
    if (progress === null || progress.state === 'failed' || progress.state === 'cancelled')
      return refused(progress?.says ?? 'It was stopped.');
    const made = reports.made(id, keeper.id);
    if (made !== null && progress.state === 'ready') {
      const unfinished = `${file}.unfinished-${process.pid}`;
      try {
        copyFileSync(made.path, unfinished);
        renameSync(unfinished, file);
      } finally {
        rmSync(unfinished, { force: true });
      }
      return { ok: true, value: file };
    }
    await wait(lookAgain);
  }
}
