/** What has come of a decision is recorded where it was planned and can be taken back; the county by formula stands beside the published figures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, asked, launch, told, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
const made: string[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  for (const id of made) {
    const { version } = await asked<{ version: number }>(address, 'scenario.get', { id });
    await told(address, 'scenario.remove', { id, version });
  }
  await browser.close();
});

test('a property that was left is delivered, and is not once the record is taken back', async () => {
  const {
    id: _id,
    version: _version,
    ...draft
  } = await asked<Record<string, unknown>>(address, 'scenario.get', { id: 'swale-remodelled' });
  const { id } = await told<{ id: string }>(address, 'scenario.add', { draft: { ...draft, name: 'Plan of the progress journey' } });
  made.push(id);
  const { page, errors, close } = await visit(browser, `${address}/plan/${id}/progress`);
  const row = page.getByRole('row', { name: /^Sheerness area office/ });
  await row.getByRole('button', { name: /^Record/ }).click();
  const form = page.getByRole('form', { name: 'Progress of Sheerness area office' });
  await form.getByLabel('Left on').fill('2013-03-01');
  await form.getByLabel('Receipt, £').fill('two million');
  await form.getByRole('button', { name: 'Record' }).click();
  expect(await form.getByLabel('Receipt, £').getAttribute('aria-invalid')).toBe('true');
  await form.getByLabel('Receipt, £').fill('2,000,000');
  await form.getByLabel('Received on').fill('2013-09-30');
  expect(await accessibilityViolations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Record' }).click();
  await row.getByText(/^Delivered/).waitFor();
  await row.getByText('£2,000,000').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await row.getByText(/^Late by \d+ years/).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('the county by formula keeps to the published figures, on a desk and on a phone', async () => {
  for (const size of ['desktop', 'phone'] as const) {
    const { page, errors, close } = await visit(browser, `${address}/plan/county`, { size });
    const gross = page.getByRole('row', { name: /^Gross capital receipts £/ });
    await gross.waitFor();
    expect(await gross.textContent()).toMatch(/£700\.2m.*£700m.*as printed/);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  }
});
