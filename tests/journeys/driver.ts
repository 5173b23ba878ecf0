/** The one file that knows the browser library: starts Chromium, opens pages of the product and checks them for accessibility. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export type { Page } from 'playwright-core';

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

/** A fresh visitor; every uncaught error and console error of the page is collected. */
export async function visit(
  browser: Browser,
  address: string,
  { size = 'desktop', theme = 'light' }: { size?: keyof typeof sizes; theme?: 'light' | 'dark' } = {},
): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  return { page, errors, close: () => context.close() };
}

/** Every accessibility violation of the page as it stands, of any impact, one line each. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    (violation) => `${violation.id} (${violation.impact}): ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}

/** Waits until the map on the page has drawn everything it was asked to. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForSelector('[data-map="idle"]', { timeout: 45_000 });
}
