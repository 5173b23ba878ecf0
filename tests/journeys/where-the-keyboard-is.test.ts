/** Where the keyboard is: never lost when a layer closes, always in sight, and able to draw on the map. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, hasFocus, launch, type Locator, mapIdle, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver/.test(error));

/** Opens something by keyboard and closes it with Escape. */
async function thereAndBack(page: Page, opener: Locator, layer: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  await layer.waitFor();
  await expect.poll(() => layer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await layer.waitFor({ state: 'hidden' });
  await expect.poll(() => hasFocus(opener)).toBe(true);
}

/** What the keyboard is on, where less than half of it can be seen. */
const unseen = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
    const at = document.activeElement;
    if (!at || at === document.body || at.clientWidth === 0 || at.matches('canvas')) return null;
    const { left, top, width, height } = at.getBoundingClientRect();
    const shares = [0.2, 0.5, 0.8];
    const seen = shares.filter((share) => {
      const over = document.elementFromPoint(left + width / 2, top + height * share);
      return over !== null && (at.contains(over) || over.contains(at) || over.closest('label')?.control === at);
    });
    return seen.length >= 2 ? null : `${at.tagName.toLowerCase()} “${at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 40)}”`;
  });

test('a dialog, a menu, a drawer and a popover give the keyboard back to what opened them', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan`);
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
  await button('New scenario').waitFor();
  await thereAndBack(page, button('New scenario'), page.getByRole('dialog'));
  await thereAndBack(page, button(/^What to do with Swale/), page.getByRole('menu'));
  await thereAndBack(page, button(/: menu$/), page.getByRole('menu'));
  await page.goto(`${address}/board`);
  await button('Compare scenarios').waitFor();
  await thereAndBack(page, button('Compare scenarios'), page.getByRole('dialog'));
  await page.goto(`${address}/plan/swale-remodelled`);
  await button(/^Gross capital receipts/).waitFor();
  await thereAndBack(page, button(/^Gross capital receipts/), page.getByRole('dialog'));
  expect(real(errors)).toEqual([]);
  await close();
});

test('a sheet takes the keyboard on a phone and gives it back', async () => {
  const { page, close } = await visit(browser, `${address}/register`, { size: 'phone' });
  const filters = page.getByRole('button', { name: 'Filters' });
  await filters.waitFor();
  await filters.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page.getByRole('button', { name: /^Height of filters/ }))).toBe(true);
  await page.getByRole('button', { name: 'Close filters' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(filters)).toBe(true);
  await close();
});

test('whatever the keyboard comes to in a form is in sight, however low the window', async () => {
  const { page, close } = await visit(browser, `${address}/register/p-00077/edit`);
  await page.getByRole('textbox', { name: /^Name/ }).waitFor();
  const hidden: string[] = [];
  for (const window of [
    { width: 1440, height: 900 },
    { width: 720, height: 450 },
  ]) {
    await page.setViewportSize(window);
    for (let press = 0; press < 45; press++) {
      await page.keyboard.press(window.width > 1000 ? 'Tab' : 'Shift+Tab');
      hidden.push(...[await unseen(page)].filter((one) => one !== null));
    }
  }
  expect(hidden).toEqual([]);
  await close();
});

test('an area is drawn with the keyboard alone, by moving the map under a cross', async () => {
  const { page, errors, close } = await visit(browser, `${address}/?at=0.75,51.35,11`);
  await mapIdle(page);
  await page.getByRole('button', { name: 'List', exact: true }).focus();
  await page.keyboard.press('Tab');
  expect(await hasFocus(page.getByRole('button', { name: 'Draw a rectangle' }))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  await page.getByText(/Space sets a point under the cross/).waitFor();
  await page.keyboard.press('Space');
  const before = page.url();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
    await mapIdle(page);
  }
  await expect.poll(() => page.url()).not.toBe(before);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: /^\d+ selected$/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(real(errors)).toEqual([]);
  await close();
});
