/** On a phone of 390 pixels: sheets at three heights, filtering, opening a property, a plan in three panes, and the board; nothing scrolls sideways. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, launch, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const phone = (path: string) => visit(browser, address + path, { size: 'phone' });
const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver/.test(error));
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' });
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('filters in a sheet of three heights, a property from the list, and its record', async () => {
  const { page, errors, close } = await phone('/');
  await page
    .getByRole('region', { name: 'Summary of the estate' })
    .getByText(/^2,1\d\d properties/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('region', { name: 'Filters' });
  const handle = sheet.getByRole('button', { name: /^Height of filters/ });
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  await sheet.getByRole('checkbox', { name: /^Freehold/ }).waitFor();
  const full = await height();
  expect(await accessibilityViolations(page)).toEqual([]);
  await handle.tap();
  await expect.poll(height).toBeLessThan(full / 3);
  const low = await height();
  await handle.tap();
  await expect.poll(height).toBeGreaterThan(low * 2);
  const half = await height();
  await handle.tap();
  await expect.poll(height).toBe(full);
  expect([low < half, half < full]).toEqual([true, true]);
  await handle.press('ArrowDown');
  await expect.poll(height).toBe(half);
  await handle.press('ArrowUp');
  await expect.poll(height).toBe(full);

  await sheet.getByRole('button', { name: 'District', exact: true }).tap();
  await sheet.getByRole('checkbox', { name: /^Swale/ }).check();
  await sheet.getByRole('button', { name: 'Close filters' }).tap();
  const summary = page.getByRole('region', { name: 'Summary of the estate' });
  await summary
    .getByText(/^211 properties/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  await summary.getByRole('button', { name: 'Open the summary' }).tap();
  await summary.getByRole('button', { name: /^Running cost/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await summary.getByRole('button', { name: 'Close the summary' }).tap();

  await page.getByRole('button', { name: 'List', exact: true }).tap();
  const list = page.getByRole('region', { name: 'Properties on the map' });
  const first = list.getByRole('rowheader').first().getByRole('button');
  const name = (await first.locator('span').first().textContent()) ?? '';
  await first.tap();
  const property = page.getByRole('region', { name: 'Property' });
  await property.getByRole('heading', { name, exact: true }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await property.getByRole('link', { name: 'Open the full record' }).tap();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  await pages(page).getByRole('link', { name: 'Register' }).tap();
  await page.getByRole('button', { name: 'Filters (1)' }).waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('a plan in three panes', async () => {
  const { page, errors, close } = await phone('/plan');
  await page.getByRole('link', { name: 'Swale remodelled estate' }).tap();
  const panes = page.getByRole('radiogroup', { name: 'What to show' });
  await panes.waitFor();
  await page.getByRole('complementary', { name: 'The plan' }).getByText('Sheerness multi-agency office').first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await panes.getByText('Figures').tap();
  await page.getByRole('button', { name: /^Annual revenue saving/ }).tap();
  const behind = page.getByRole('dialog', { name: 'Annual revenue saving' });
  await behind.getByRole('row', { name: /^Together/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await behind.getByRole('button', { name: 'Close' }).tap();
  await behind.waitFor({ state: 'hidden' });
  await panes.getByText('Map').tap();
  await page.getByRole('region', { name: 'The plan on the map' }).waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(real(errors)).toEqual([]);
  await close();
});

test('the board', async () => {
  const { page, errors, close } = await phone('/');
  await pages(page).getByRole('link', { name: 'Board' }).tap();
  const saving = page.getByRole('button', { name: /^Annual revenue saving/ });
  await saving.tap();
  const behind = page.getByRole('dialog', { name: 'Annual revenue saving' });
  await behind.getByRole('row', { name: /^Total/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await behind.waitFor({ state: 'hidden' });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(real(errors)).toEqual([]);
  await close();
});
