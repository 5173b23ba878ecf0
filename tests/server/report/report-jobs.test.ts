/** Documents as jobs: asked for, followed and taken by the one person who asked, told to the audit, and without a trace of what that person may not see. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openReports, type MadeDocument, type Making, type Reports } from '../../../server/report/reports.ts';
import type { Answer } from '../../../shared/problem.ts';
import type { ReportProgress } from '../../../shared/report/report-answer.ts';
import { formatPounds } from '../../../shared/money.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { canary, givenHidden, plan } from '../../given/given-hidden.ts';
import { clearedOfficer, officer, viewer, type GivenServer } from '../../given/given-server.ts';
import { readDocx } from '../../given/read-docx.ts';
import type { Person } from '../../../shared/role.ts';

let server: GivenServer;
let web: GivenApp;
beforeAll(async () => {
  server = await givenHidden('with');
  web = await givenApp(server);
  await web.app.ready();
});
beforeEach(() => web.asks(officer));
afterAll(async () => {
  await web.close();
  await server.close();
});

async function settled(person: Person, id: string): Promise<ReportProgress> {
  for (;;) {
    const progress = await server.as(person).report.state({ id });
    if (progress.state !== 'waiting' && progress.state !== 'working') return progress;
    await wait(50);
  }
}

const begun = new Map<string, Promise<{ id: string }>>();

/** Each person's document in each format is made once. */
async function made(person: Person, format: 'docx' | 'pdf') {
  const key = `${person.id} ${format}`;
  const begin = begun.get(key) ?? server.as(person).report.start({ scenario: plan, format });
  begun.set(key, begin);
  const { id } = await begin;
  const progress = await settled(person, id);
  web.asks(person);
  return { id, progress, answer: await web.app.inject({ url: `/api/reports/${id}` }) };
}

const audited = async () =>
  (await server.as(officer).audit.list({ filter: { kinds: ['report.made'] }, limit: 100 })).entries.map(({ sentence }) => sentence);

describe('a report', () => {
  test('is a Word file whose figures are the appraisal’s, and the audit tells of it', async () => {
    const { progress, answer } = await made(officer, 'docx');
    expect(progress).toMatchObject({ state: 'ready', says: 'The Word file is ready.', file: { kind: 'docx' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('wordprocessingml');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="deep-dive-.*\.docx"$/);
    const { text, headings, tables } = readDocx(answer.rawPayload);
    expect(headings.length).toBeGreaterThan(5);
    expect(tables.every(({ headingRows }) => headingRows.length === 1)).toBe(true);
    const { appraisal } = await server.as(officer).scenario.appraisal({ id: plan });
    for (const amount of [appraisal.grossReceipt, appraisal.netReceipt, appraisal.delivery.total])
      expect(text).toContain(formatPounds(amount, 'exact'));
    expect((await audited())[0]).toMatch(/^Made the deep-dive report of .+ as a Word file\.$/);
  });

  test('holds nothing of sensitive properties for the uncleared, and something for the cleared', async () => {
    const [theirs, all] = [await made(officer, 'docx'), await made(clearedOfficer, 'docx')];
    const whole = ({ answer }: typeof theirs) => [...readDocx(answer.rawPayload).parts.values()].join('\n');
    expect(whole(theirs)).not.toContain(canary);
    expect(whole(theirs)).not.toMatch(/sensitive/i);
    expect(whole(all)).toContain(canary);
    expect(whole(all)).toContain('names sensitive properties');
  });

  test('is a page to print where no Chromium is, which runs nothing and fetches nothing', async () => {
    const { progress, answer } = await made(officer, 'pdf');
    expect(progress.says).toMatch(/^No Chromium is installed on the server/);
    expect(progress.file?.kind).toBe('page');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; font-src data:;.*sandbox/);
    expect(answer.body).toContain('<html lang="en-GB">');
    expect(answer.body).not.toContain(canary);
  });

  test('is nobody else’s', async () => {
    const { id } = await made(officer, 'pdf');
    const other = { ...officer, id: 'another', name: 'Another Officer' };
    web.asks(other);
    expect((await web.app.inject({ url: `/api/reports/${id}` })).statusCode).toBe(404);
    await expect(server.as(other).report.state({ id })).rejects.toThrow('There is no such document');
    expect(await server.as(other).report.cancel({ id })).toEqual({ cancelled: false });
    expect((await server.as(officer).report.state({ id })).state).toBe('ready');
  });

  test('is not for somebody who may not export, nor of a plan that is not there', async () => {
    await expect(server.as(viewer).report.start({ scenario: plan, format: 'docx' })).rejects.toThrow('may not export lists');
    const { id } = await server.as(officer).report.start({ scenario: 'no-such-plan', format: 'docx' });
    const progress = await settled(officer, id);
    expect(progress.state).toBe('failed');
    expect(progress.says).toMatch(/scenario/i);
  });
});

test('a board pack without Chromium says what to do instead, and where the same pages are by the rule that was chosen', async () => {
  const { id } = await server.as(viewer).report.startPack({ scenarios: [plan], paper: 'a3', rule: 'by-space-taken' });
  const progress = await settled(viewer, id);
  expect(progress).toMatchObject({ state: 'failed', file: null, instead: `/board?scenario=${plan}&sharing=by-space-taken&pack=a3` });
  expect(progress.says).toMatch(/from your browser instead/);
});

describe('the jobs themselves', () => {
  let reports: Reports;
  const reported: unknown[] = [];
  const folder = () => join(server.directory, 'reports');
  beforeAll(async () => {
    mkdirSync(join(folder(), 'left'), { recursive: true });
    writeFileSync(join(folder(), 'left', 'old.docx'), 'old');
    reports = await openReports({
      db: server.services.db,
      printer: { chromium: null, origin: 'http://localhost' },
      report: (_, error) => reported.push(error),
    });
  });
  afterAll(() => reports.close());

  const id = (answer: Answer<{ id: string }>): string => {
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value.id;
  };
  const until = async (one: string, state: ReportProgress['state']) => {
    while (reports.progress(one, 'ann')?.state !== state) await wait(5);
  };
  const document = ({ folder: own }: Making): Answer<MadeDocument> => {
    const path = join(own, 'done.docx');
    writeFileSync(path, 'done');
    return { ok: true, value: { path, name: 'done.docx', kind: 'docx', says: 'Done.', style: null } };
  };
  const untilStopped = ({ signal, tell, folder: own }: Making): Promise<Answer<MadeDocument>> => {
    writeFileSync(join(own, 'half.docx'), 'half');
    tell(1, 4, 'Half way');
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
  };

  test('what an earlier run left behind is gone', () => {
    expect(existsSync(join(folder(), 'left'))).toBe(false);
  });

  test('one is made after another; one that is cancelled ends, leaves nothing, and lets the next begin', async () => {
    const first = id(reports.start('ann', untilStopped));
    const second = id(reports.start('ann', async (making) => document(making)));
    await until(first, 'working');
    while (reports.progress(first, 'ann')?.says !== 'Half way') await wait(5);
    expect(reports.progress(first, 'ann')).toMatchObject({ done: 1, of: 4 });
    expect(reports.progress(second, 'ann')?.state).toBe('waiting');
    expect(reports.cancel(first, 'bob')).toBe(false);
    expect(reports.cancel(first, 'ann')).toBe(true);
    await until(second, 'ready');
    expect(reports.progress(first, 'ann')?.state).toBe('cancelled');
    expect(reports.made(first, 'ann')).toBeNull();
    expect(readdirSync(folder())).toEqual([second]);
    expect(reports.made(second, 'bob')).toBeNull();
    expect(reports.made(second, 'ann')?.name).toBe('done.docx');
  });

  test('one that fails says so with a reference, and the next is made', async () => {
    const failing = id(reports.start('ann', async () => Promise.reject(new Error('broken'))));
    await until(failing, 'failed');
    expect(reports.progress(failing, 'ann')?.says).toMatch(/quote reference [0-9a-f]{8}/);
    expect(reported).toEqual([expect.objectContaining({ message: 'broken' })]);
    await until(id(reports.start('ann', async (making) => document(making))), 'ready');
  });

  test('nobody has more than six under way', async () => {
    const all = Array.from({ length: 6 }, () => id(reports.start('ann', untilStopped)));
    const more = reports.start('ann', untilStopped);
    expect(more).toMatchObject({ ok: false, problem: { kind: 'refused' } });
    expect(reports.start('bob', untilStopped).ok).toBe(true);
    for (const one of all) reports.cancel(one, 'ann');
  });
});
