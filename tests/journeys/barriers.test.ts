/** An officer records what stands in the way of a plan, sees what it costs, clears it, takes that back, and finds it among those of every plan. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, launch, visit, type Page } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const word = 'Nobody has agreed who will pay for the move';

async function addToPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a barrier' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'A barrier to the plan' });
  await dialog.getByRole('button', { name: 'Add it to the plan' }).click();
  await dialog.getByText('Say what stands in the way.').waitFor();
  await dialog.getByRole('textbox', { name: 'What it is' }).fill(word);
  await dialog.getByLabel('To be resolved by').fill('2020-01-31');
  await dialog.getByRole('textbox', { name: 'Action' }).fill('Put it to the board');
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add it to the plan' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('a barrier to the whole plan leaves nothing of it; resolved, the plan is whole again', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan/tunbridge-wells-hub/barriers`);
  const worth = page.getByRole('table', { name: 'The plan with and without what stands in its way' });
  const saving = worth.getByRole('row', { name: /^Annual revenue saving/ }).getByRole('cell');
  await worth.waitFor();
  const whole = await saving.nth(0).textContent();
  await addToPlan(page);
  const own = page.getByRole('row', { name: new RegExp(word) });
  await own.getByText('Overdue').waitFor();
  expect(await saving.nth(0).textContent()).toBe(whole);
  expect(await saving.nth(1).textContent()).not.toBe(whole);
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'In the way of' }).selectOption('The whole plan');
  await page.getByText(/^1 of \d+ barriers\./).waitFor();
  await page.getByRole('button', { name: 'Show every barrier' }).click();

  await own.getByRole('button', { name: `Change ${word}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Change this barrier' });
  await dialog.getByRole('combobox', { name: 'State' }).selectOption('Resolved');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await own.getByText('Overdue').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await own.getByText('Overdue').waitFor();
  await page.getByRole('button', { name: `Remove ${word}` }).click();
  await own.waitFor({ state: 'hidden' });
  expect(errors).toEqual([]);
  await close();
});

test('barriers of every plan and of the register stand together, narrowed by kind, on a phone too', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan/barriers`, { size: 'phone', theme: 'dark' });
  await page.getByRole('heading', { name: 'Barriers', level: 1 }).waitFor();
  const told = page.locator('output').filter({ hasText: /barriers/ });
  await told.waitFor();
  const all = await told.textContent();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Lease');
  await expect.poll(() => told.textContent()).not.toBe(all);
  expect(new URL(page.url()).searchParams.get('obstacle')).toBe('lease');
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
