/** Pages made PDFs by a headless Chromium that reaches no network: what it asks for is answered by this process or not at all. */
import { chromium, type Page, type Route } from 'playwright-core';
import type { PackPaper } from '../../shared/report/report-answer.ts';

export type Printing = {
  executable: string;
  path: string;
  signal: AbortSignal;
};

/** It opens nothing but what this server made itself, and a sandbox of its own needs rights that servers seldom have. */
const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
];

const second = 1000;
const patience = 120 * second;

type Printed = { answer: (route: Route) => Promise<void>; ready: (page: Page) => Promise<void>; pdf: Parameters<Page['pdf']>[0] };

/** Its own signals are the server's to heed, not the browser's. */
const launched = (executable: string) =>
  chromium.launch({
    executablePath: executable,
    chromiumSandbox: false,
    args: flags,
    timeout: patience,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });

async function print({ executable, path, signal }: Printing, { answer, ready, pdf }: Printed): Promise<void> {
  const browser = await launched(executable);
  const stop = () => void browser.close().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', colorScheme: 'light', serviceWorkers: 'block' });
    context.setDefaultTimeout(patience);
    await context.route('**/*', answer);
    const page = await context.newPage();
    await ready(page);
    await page.pdf({ path, tagged: true, outline: true, printBackground: true, ...pdf });
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close().catch(() => undefined);
  }
}

/** A page that needs nothing beside it. */
export const printHtml = (html: string, printing: Printing): Promise<void> =>
  print(printing, {
    answer: (route) => route.abort(),
    ready: async (page) => {
      await page.setContent(html, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    pdf: { preferCSSPageSize: true },
  });

export type PageRequest = { method: string; path: string; headers: Record<string, string>; body: Buffer | null };
export type PageAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** A page of the application on paper that lies across. `ask` answers what it asks of `origin`; anything else fails. */
export function printOwnPage(
  {
    origin,
    path: address,
    paper,
    ask,
  }: { origin: string; path: string; paper: PackPaper; ask: (request: PageRequest) => Promise<PageAnswer> },
  printing: Printing,
): Promise<void> {
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.origin !== origin) return route.abort();
    const headers = await request.allHeaders();
    const answered = await ask({ method: request.method(), path: `${url.pathname}${url.search}`, headers, body: request.postDataBuffer() });
    return route.fulfill(answered);
  };
  return print(printing, {
    answer,
    ready: async (page) => {
      await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // The charts draw themselves for paper in the frame after the last of their parts is there.
      await page.waitForTimeout(second / 2);
    },
    pdf: { format: paper === 'a3' ? 'A3' : 'A4', landscape: true, preferCSSPageSize: true },
  });
}
