/** The thread of a report: works it out, draws and writes it, and tells now and then how far it is. */
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { present, usualRange } from '../../shared/board/presented.ts';
import { deepDiveReport } from '../../shared/report/deep-dive-report.ts';
import { writeDocx } from './docx/write-docx.ts';
import { drawMaps } from './draw-maps.ts';
import { writeHtml } from './html/write-html.ts';
import type { GatheredReport, ReportWork, ThreadSays } from './report-work.ts';

const tell = (message: ThreadSays): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
};

function reportOf(gathered: GatheredReport) {
  const presented = present(gathered.stored, gathered.facts, gathered.estimates);
  return deepDiveReport({ ...gathered, presented, range: usualRange(presented), maps: drawMaps(gathered, presented) });
}

async function written({ gathered, as, path }: ReportWork): Promise<{ style: string | null }> {
  const document = reportOf(gathered);
  const told = (done: number, of: number) => tell({ done, of });
  if (as === 'docx') {
    writeFileSync(path, await writeDocx(document, told), { mode: 0o600 });
    return { style: null };
  }
  const { html, style } = writeHtml(document, told);
  writeFileSync(path, html, { mode: 0o600 });
  return { style };
}

tell({ written: await written(workerData as ReportWork) });
