/** An earlier version of a property or of a plan is looked at beside today's and restored, which can be undone; a deleted plan comes back with its history. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, hasFocus, launch, type Page, told, visit } from './driver.ts';
import { lossesOf } from './reflow.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

type Draft = Record<string, unknown> & { name: string };
type Kept = { property: Draft & { id: string; version: number; archived: boolean } };

/** Gives a property another name, as somebody else would. */
async function renamed(id: string, name: string): Promise<void> {
  const { property } = await told<Kept>(address, 'property.get', { id });
  const { id: _id, version, archived: _archived, ...draft } = property;
  await told(address, 'property.edit', { id, version, draft: { ...draft, name } });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Version / });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('a version of a property is shown, restored where nobody was faster, and may be put back', async () => {
  const id = 'p-00021';
  const { property } = await told<Kept>(address, 'property.get', { id });
  await renamed(id, 'Once called otherwise');
  const { page, errors, close } = await visit(browser, `${address}/register/${id}`, { size: 'phone' });
  await page.getByRole('heading', { level: 1, name: 'Once called otherwise' }).waitFor();
  const show = page.getByRole('button', { name: /^Show version 1 / });
  await show.focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('row', { name: `Name ${property.name} Once called otherwise` })
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await lossesOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => hasFocus(show)).toBe(true);

  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Restore this version' }).waitFor();
  await renamed(id, 'Changed by a colleague');
  await dialog(page).getByRole('button', { name: 'Restore this version' }).click();
  await dialog(page).getByRole('alert').filter({ hasText: 'Somebody changed this property just now.' }).waitFor();
  await dialog(page)
    .getByRole('row', { name: `Name ${property.name} Changed by a colleague` })
    .waitFor();
  await dialog(page).getByRole('button', { name: 'Restore this version' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await expect.poll(() => title(page).textContent()).toBe(property.name);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => title(page).textContent()).toBe('Changed by a colleague');
  expect(errors.filter((error) => !/status of 409/.test(error))).toEqual([]);
  await close();
});

test('a plan is restored to an earlier version, and a deleted one comes back with its history', async () => {
  const draft = {
    name: 'A plan to come back to',
    purpose: 'First thoughts',
    baseYear: 2010,
    districts: ['Thanet'],
    area: null,
    hubs: [],
    decisions: [],
  };
  const { assumptions } = await told<{ assumptions: unknown }>(address, 'scenario.get', { id: 'thanet-deep-dive' });
  const plan = await told<{ id: string; version: number }>(address, 'scenario.add', { draft: { ...draft, assumptions } });
  await told(address, 'scenario.save', {
    id: plan.id,
    version: plan.version,
    draft: { ...draft, assumptions, purpose: 'Second thoughts' },
  });

  const { page, errors, close } = await visit(browser, `${address}/plan/${plan.id}`);
  const purpose = page.getByRole('textbox', { name: 'Purpose' });
  await expect.poll(() => purpose.inputValue()).toBe('Second thoughts');
  await page.getByRole('button', { name: /^Show version 1 / }).click();
  await dialog(page).getByRole('row', { name: 'Purpose First thoughts Second thoughts' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect.poll(() => purpose.inputValue()).toBe('First thoughts');
  await page.getByText('Saved, version 3').waitFor();

  await page.goto(`${address}/plan`);
  await page.getByRole('button', { name: `What to do with ${draft.name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: `Bring back ${draft.name}` }).click();
  await page.getByRole('link', { name: draft.name }).click();
  await page.getByRole('button', { name: /^Show version 1 / }).waitFor();
  expect(await purpose.inputValue()).toBe('First thoughts');
  expect(errors.filter((error) => !/GL Driver/.test(error))).toEqual([]);
  await close();
});
