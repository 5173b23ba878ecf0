/** An officer sees who pays and who gains by each rule, opens a body, makes a variant of the plan, compares both with the do-minimum, and takes the variant back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, launch, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const plan = `${address}/plan/swale-remodelled`;

test('who pays and who gains: three rules side by side, the payments, and what is behind a body', async () => {
  const { page, errors, close } = await visit(browser, plan);
  await page.getByRole('navigation', { name: 'Pages of the plan' }).getByRole('link', { name: 'Partners' }).click();
  const bodies = page.getByRole('table', { name: 'What each body gains or pays by each rule of sharing' });
  await bodies.getByRole('row', { name: /^Of which: central government/ }).waitFor();
  const whole = bodies.getByRole('row', { name: /^The whole plan/ });
  expect(await whole.getByRole('cell').allTextContents()).toEqual(Array(3).fill(await whole.getByRole('cell').first().textContent()));
  await page
    .getByText(/ pays £[\d,]+ once, or £[\d,]+ a year for 10 years, to Swale Borough Council\.$/)
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await bodies.getByRole('button', { name: 'Swale Borough Council' }).click();
  const drawer = page.getByRole('dialog', { name: 'Swale Borough Council' });
  await drawer
    .getByRole('row', { name: /^Cost of delivery/ })
    .first()
    .waitFor();
  await drawer.getByRole('link', { name: 'Sittingbourne council offices' }).first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await close();
});

test('a variant is made, compared with its origin and the do-minimum, and taken back', async () => {
  const { page, errors, close } = await visit(browser, `${plan}/options`, { theme: 'dark' });
  await page.getByRole('button', { name: 'New variant' }).click();
  const dialog = page.getByRole('dialog', { name: 'New variant' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Swale as the journey would have it');
  await dialog.getByRole('button', { name: 'Make the variant' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Name of the scenario' }).inputValue())
    .toBe('Swale as the journey would have it');
  await page.getByRole('navigation', { name: 'Pages of the plan' }).getByRole('link', { name: 'Options' }).click();
  const options = page.getByRole('table', { name: /^The do-minimum and/ });
  await options.getByRole('columnheader', { name: 'Swale remodelled estate' }).waitFor();
  await options.getByRole('row', { name: /^Maintenance backlog/ }).waitFor();
  await page.getByText('Both plans say the same.').or(page.getByText('1 thing differs.')).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => page.getByRole('textbox', { name: 'Name of the scenario' }).inputValue()).toBe('Swale remodelled estate');
  expect(errors).toEqual([]);
  await close();
});

test('at phone width both pages are readable and nothing runs out of the page', async () => {
  const { page, errors, close } = await visit(browser, `${plan}/partners`, { size: 'phone' });
  await page.getByRole('heading', { name: 'What would leave nobody worse off' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.goto(`${plan}/options`);
  await page.getByRole('row', { name: /^Better than the do-minimum/ }).waitFor();
  await page.getByRole('heading', { name: /^What differs from/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
