/** How sure a plan is: its range is drawn in the browser, follows the seed and the plan, and is the same before the Board. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, launch, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('draws the range, another with another seed, the first again, and the same for the Board', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled/range`);
  const ranges = page.getByRole('table', { name: 'Range of the figures' });
  const value = ranges.getByRole('row', { name: /^Net present value/ });
  await page.getByText('10,000 draws with seed 2010').waitFor();
  const first = await value.textContent();
  expect(first).toMatch(/£|\d/);
  const seed = page.getByLabel('Seed');
  await seed.fill('7');
  await seed.press('Enter');
  await page.getByText('10,000 draws with seed 7').waitFor();
  expect(await value.textContent()).not.toBe(first);
  await seed.fill('2010');
  await seed.press('Enter');
  await page.getByText('10,000 draws with seed 2010').waitFor();
  expect(await value.textContent()).toBe(first);
  await page.getByRole('img', { name: /^Net present value: in eight of ten draws/ }).waitFor();
  await page.getByRole('img', { name: /^The net present value of .* moves most with/ }).waitFor();
  expect(await page.getByRole('region', { name: 'Where it breaks even' }).textContent()).toMatch(/is nil when the sites raise \d+ %/);
  expect(await accessibilityViolations(page)).toEqual([]);
  const cells = await value.locator('td').allTextContents();

  await page.goto(`${address}/board?scenario=swale-remodelled`);
  const told = page.getByRole('region', { name: 'How sure this is' });
  const row = told.getByRole('row', { name: /^Net present value/ });
  await row.waitFor();
  expect(await row.locator('td').allTextContents()).toEqual(cells.slice(1));
  expect(errors).toEqual([]);
  await close();
});

test('asks why optimism bias is lower, takes a range of the plan’s own, and draws anew from both', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled/range`, { size: 'phone', theme: 'dark' });
  await page.getByText('10,000 draws with seed 2010').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await close();

  const wide = await visit(browser, `${address}/plan/swale-remodelled`);
  await wide.page.getByRole('tab', { name: 'Assumptions' }).click();
  const bias = wide.page.getByRole('textbox', { name: 'Optimism bias' });
  await bias.fill('10');
  await bias.press('Enter');
  const reason = wide.page.getByLabel('Why less than the upper bound');
  await wide.page.getByText('Say what evidence there is, or go back to the upper bound.').waitFor();
  await reason.fill('Tenders are in.');
  await reason.blur();
  await wide.page.getByText('Say what evidence there is, or go back to the upper bound.').waitFor({ state: 'hidden' });
  const newBuild = wide.page.getByRole('listitem').filter({ has: wide.page.getByRole('textbox', { name: 'New build', exact: true }) });
  await newBuild.getByText(/usually/).click();
  await wide.page.getByRole('button', { name: 'Change the range of new build' }).click();
  const range = wide.page.getByRole('form', { name: 'Range of new build' });
  await range.getByLabel('Low').fill('1900');
  await range.getByLabel('High').fill('1900');
  await range.getByLabel('Source of the range').fill('Fixed price');
  await range.getByRole('button', { name: 'Use this range' }).click();
  await wide.page.getByRole('navigation', { name: 'Pages of the plan' }).getByRole('link', { name: 'Range' }).click();
  await wide.page.getByText('10,000 draws with seed 2010').waitFor();
  await wide.page.getByText('This plan’s own: Fixed price').waitFor();
  const delivery = wide.page.getByRole('table', { name: 'Range of the figures' }).getByRole('row', { name: /^Cost of delivery/ });
  expect(await delivery.textContent()).not.toContain('43,000,050');
  expect([...errors, ...wide.errors]).toEqual([]);
  await wide.close();
});
