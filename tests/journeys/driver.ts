/** The one file that knows the browser library: starts Chromium, signs in, opens pages of the product, stands in the network's way, keeps downloads and prints, and checks accessibility. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';

export type { Locator, Page } from 'playwright-core';

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to drive, or null where this machine has none. */
export const chromiumPath = (): string | null => candidates.find((path) => path && existsSync(path)) ?? null;

export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

export type Visit = { page: Page; errors: string[]; close: () => Promise<void> };

export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The people of the demonstration, by what they are. */
const demoIds = {
  board: 'demo-board',
  county: 'demo-county',
  swale: 'demo-swale',
  liaison: 'demo-liaison',
  administrator: 'demo-administrator',
} as const;

export type DemoId = keyof typeof demoIds;

/** Signs in as somebody of the demonstration, without the browser; the answer is the cookie that a request carries from then on. */
export async function signedIn(address: string, as: DemoId): Promise<{ name: string; value: string }> {
  const { origin } = new URL(address);
  const response = await fetch(`${origin}/api/auth/sign-in/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ id: demoIds[as] }),
  });
  const [name = '', value = ''] = response.headers.getSetCookie()[0]?.split(';')[0]?.split(/=(.*)/) ?? [];
  if (!response.ok || value === '') throw new Error(`The server refused to sign in ${as}: ${await response.text()}`);
  return { name, value };
}

const sessions = new Map<string, Promise<string>>();

/** The headers of a request by somebody of the demonstration, who is signed in once for all of a file's requests. */
async function headersAs(address: string, as: DemoId): Promise<Record<string, string>> {
  const key = `${address} ${as}`;
  const cookie = sessions.get(key) ?? signedIn(address, as).then(({ name, value }) => `${name}=${value}`);
  sessions.set(key, cookie);
  return { cookie: await cookie, origin: new URL(address).origin };
}

type Way = {
  size?: keyof typeof sizes;
  theme?: 'light' | 'dark';
  /** Who visits: the county's estates officer where nobody is named, and somebody who has not signed in where it is null. */
  as?: DemoId | null;
  /** Done with the page before it goes anywhere, such as standing in the network's way. */
  before?: (page: Page) => Promise<unknown>;
};

/** A fresh visitor; every uncaught error and console error of the page is collected. */
export async function visit(
  browser: Browser,
  address: string,
  { size = 'desktop', theme = 'light', as = 'county', before }: Way = {},
): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  if (as !== null)
    await context.addCookies([{ ...(await signedIn(address, as)), url: new URL(address).origin, httpOnly: true, sameSite: 'Strict' }]);
  await before?.(page);
  await page.goto(address);
  return { page, errors, close: () => context.close() };
}

/** Changes the page to the dark theme, as a change of the system's setting does. */
export async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForSelector('html[data-mantine-color-scheme="dark"]');
}

/** Waits until what moves to an end has come to it; what turns for ever, as a sign of waiting does, is left to turn. */
const settled = (page: Page) =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  );

const lineOf = ({
  id,
  impact,
  nodes,
}: {
  id: string;
  impact?: string | null;
  nodes: readonly { target: { join(by: string): string } }[];
}) => `${id} (${impact}): ${nodes.map((node) => node.target.join(' ')).join(' | ')}`;

/** Every accessibility violation of the page as it stands, of any impact, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await settled(page);
  const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return (await new AxeBuilder({ page }).withTags(standards).analyze()).violations.map(lineOf);
}

/** Those of its violations that another choice of colours can bring. */
export async function colourViolations(page: Page): Promise<string[]> {
  await settled(page);
  return (await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()).violations.map(lineOf);
}

/** Waits until the map on the page has drawn everything it was asked to. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForSelector('[data-map="idle"]', { timeout: 45_000 });
}

/** Drags over the thing shown, from one point to another, each as shares of its width and height. */
export async function dragAcross(thing: Locator, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('There is nothing on the screen to drag across.');
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  const { mouse } = thing.page();
  await mouse.move(...at(from));
  await mouse.down();
  await mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]), { steps: 4 });
  await mouse.move(...at(to), { steps: 4 });
  await mouse.up();
}

const addressWith = (words: string) => (address: URL) => address.href.includes(words);

/** Requests whose address has these words fail as if the server had stopped, until the answer is called. */
export async function cutOff(page: Page, words: string): Promise<() => Promise<void>> {
  const those = addressWith(words);
  await page.route(those, (route) => route.abort('connectionrefused'));
  return () => page.unroute(those);
}

/** Requests whose address has these words wait until the answer is called. */
export async function holdBack(page: Page, words: string): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(addressWith(words), async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

/** What a click or a key brings down: the file's name, its bytes and its text. */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** The page on paper, as a PDF. */
export async function printed(page: Page, paper: 'A4' | 'A3'): Promise<Uint8Array> {
  return page.pdf({ format: paper, landscape: paper === 'A3', preferCSSPageSize: true });
}

/** What the server answers to a question or a change by name, asked without the browser. */
export async function told<T>(address: string, name: string, input: unknown, as: DemoId = 'county'): Promise<T> {
  const response = await fetch(`${address}/trpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await headersAs(address, as)) },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as { result?: { data: T } };
  if (!answer.result) throw new Error(`The server refused ${name}: ${JSON.stringify(answer)}`);
  return answer.result.data;
}

/** The same, where nothing is changed by asking. */
export const asked = <T>(address: string, name: string, input: unknown, as: DemoId = 'county'): Promise<T> =>
  told<T>(address, name, input, as);

/** Whether this is where the keyboard is. */
export const hasFocus = (thing: Locator): Promise<boolean> => thing.evaluate((element) => element === document.activeElement);
