/** A board pack on its way to somebody: the board's own page on paper, all that it asks answered here as if the person had it open. */
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { fileNameOf } from '../../shared/export/export-format.ts';
import type { Answer } from '../../shared/problem.ts';
import type { PackAsked } from '../../shared/report/report-answer.ts';
import { today } from '../clock.ts';
import { readScenario } from '../plans/read-scenario.ts';
import type { Asking } from '../services.ts';
import { recordMade } from './make-report.ts';
import { printOwnPage, type PageAnswer, type PageRequest } from './print-page.ts';
import type { MadeDocument, Making } from './reports.ts';

const noChromium =
  'No Chromium is installed on the server, so no PDF can be made of the board. Print the same pages from your browser instead.';

/** Those of the connection and of the browser itself; the person's own take their place. */
const left = /^(:.*|accept-encoding|connection|content-length|cookie|host|if-none-match)$/;

const plain = (headers: Record<string, number | string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]])));

/** Asks the application itself, from where the person asks and with their cookie. */
function asker(app: FastifyInstance, { from, cookies }: Asking, host: string): (request: PageRequest) => Promise<PageAnswer> {
  return async ({ method, path, headers, body }) => {
    const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !left.test(name)));
    const {
      statusCode,
      headers: given,
      rawPayload,
    } = await app.inject({
      method,
      url: path,
      remoteAddress: from,
      headers: { ...kept, host, ...(cookies === undefined ? {} : { cookie: cookies }) },
      ...(body === null ? {} : { payload: body }),
    });
    return { status: statusCode, headers: plain(given), body: rawPayload };
  };
}

/** The address of the board as its own links have it. */
export function packPath({ scenarios, paper, rule, estimates }: PackAsked): string {
  const [first = '', ...others] = scenarios;
  const search = new URLSearchParams({ scenario: first });
  if (others.length > 0) search.set('beside', others.join('.'));
  if (rule !== undefined) search.set('sharing', rule);
  if (!estimates) search.set('estimates', 'no');
  search.set('pack', paper);
  return `/board?${search}`;
}

const steps = 3;

export async function makePack(ctx: Asking, asked: PackAsked, { folder, tell, instead, signal }: Making): Promise<Answer<MadeDocument>> {
  const { reports } = ctx;
  const app = reports.app();
  if (reports.chromium === null) {
    instead(packPath(asked));
    return { ok: false, problem: { kind: 'refused', message: noChromium } };
  }
  if (app === null) throw new Error('A board pack was asked for of a server that answers nobody.');
  const scenarios: { id: string; name: string }[] = [];
  for (const id of asked.scenarios) {
    const scenario = await readScenario(ctx, id);
    if (!scenario.ok) return scenario;
    scenarios.push({ id, name: scenario.value.name });
  }
  tell(1, steps, 'Opening the board and printing it');
  const path = join(folder, 'pack.pdf');
  const { origin, host } = new URL(reports.origin);
  const page = { origin, path: packPath(asked), paper: asked.paper, ask: asker(app, ctx, host) };
  await printOwnPage(page, { executable: reports.chromium, path, signal });
  const told = await recordMade(ctx, { document: 'board-pack', scenarios, format: 'pdf' });
  if (!told.ok) return told;
  const name = fileNameOf(`Board pack ${scenarios.map((one) => one.name).join(' and ')}`, today(), 'pdf');
  return { ok: true, value: { path, name, kind: 'pdf', says: 'The board pack is ready.', style: null } };
}
