/** Documents as a PDF: the report and the board pack, made by the server's own Chromium, tagged, named, with an outline, and for the person who asked. */
import { expect, test } from 'vitest';
import { asked, signedIn, told, type DemoId } from './driver.ts';
import { paperText } from './paper-text.ts';
import { address } from './served.ts';
import type { ReportProgress } from '../../shared/report/report-answer.ts';

async function made(name: 'report.start' | 'report.startPack', input: unknown, as: DemoId): Promise<{ bytes: Uint8Array; type: string }> {
  const { id } = await told<{ id: string }>(address, name, input, as);
  let progress: ReportProgress;
  do {
    await new Promise((resolve) => setTimeout(resolve, 250));
    progress = await asked<ReportProgress>(address, 'report.state', { id }, as);
  } while (progress.state === 'waiting' || progress.state === 'working');
  expect(progress).toMatchObject({ state: 'ready', file: { kind: 'pdf' } });
  const { name: cookie, value } = await signedIn(address, as);
  const answer = await fetch(`${address}/api/reports/${id}`, { headers: { cookie: `${cookie}=${value}` } });
  expect(answer.status).toBe(200);
  const { name: other, value: theirs } = await signedIn(address, as === 'board' ? 'county' : 'board');
  expect((await fetch(`${address}/api/reports/${id}`, { headers: { cookie: `${other}=${theirs}` } })).status).toBe(404);
  return { bytes: new Uint8Array(await answer.arrayBuffer()), type: answer.headers.get('content-type') ?? '' };
}

const tagged = (bytes: Uint8Array) => {
  const source = Buffer.from(bytes).toString('latin1');
  expect(source).toMatch(/^%PDF-/);
  expect(source).toContain('/StructTreeRoot');
  expect(source).toMatch(/\/Lang \(en-GB\)/);
  expect(source).toMatch(/\/Marked true/);
  expect(source).toContain('/Outlines');
  return source;
};

test('the deep-dive report of a scenario is a tagged PDF', { timeout: 180_000 }, async () => {
  const { bytes, type } = await made('report.start', { scenario: 'swale-remodelled', format: 'pdf' }, 'county');
  expect(type).toContain('application/pdf');
  const source = tagged(bytes);
  expect(source).toContain('/Title (Swale remodelled estate)');
  const { pages, text } = paperText(bytes);
  expect(pages).toBeGreaterThan(10);
  for (const words of ['Contents', 'Summary', 'Appraisal', 'Disposalschedule']) expect(text).toContain(words);
  expect(text).toContain(`of${pages}`);
});

test.each(['a4', 'a3'] as const)('the board pack on %s is the board’s page with a cover', { timeout: 180_000 }, async (paper) => {
  const { bytes } = await made('report.startPack', { scenarios: ['swale-remodelled', 'thanet-deep-dive'], paper }, 'board');
  const source = tagged(bytes);
  const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source)?.map(Number) ?? [];
  expect(width).toBeGreaterThan(height);
  expect(Math.round(width)).toBe(paper === 'a3' ? 1191 : 842);
  const { text } = paperText(bytes);
  expect(text).toContain('Boardpack');
  expect(text).toContain('Swaleremodelledestate');
});
