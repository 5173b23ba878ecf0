/** What was done is read as sentences by those who may: narrowed, shared by its address, paged by keyboard, and followed to the record; what is sensitive is confirmed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, hasFocus, launch, type Page, told, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const events = (page: Page) => page.getByRole('listitem').filter({ hasText: /event \d+$/ });

/** A property is archived and brought back, which leaves two events each time. */
async function turned(property: string, times: number): Promise<void> {
  let { version } = (await told<{ property: { version: number } }>(address, 'property.get', { id: property })).property;
  for (let time = 0; time < times * 2; time++)
    version = (await told<{ version: number }>(address, 'property.archive', { id: property, version, archived: time % 2 === 0 })).version;
}

test('an administrator narrows the audit, shares it, pages it by keyboard and follows it to the record', async () => {
  await turned('p-00015', 30);
  const { page, errors, close } = await visit(browser, `${address}/audit`, { as: 'administrator' });
  await events(page).first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'The register: anything' });
  await page.getByRole('combobox', { name: 'Who' }).selectOption('demo-county');
  await expect.poll(() => page.url()).toContain('who=demo-county');
  await expect.poll(() => events(page).count()).toBe(50);
  const lines = await events(page).allTextContents();
  expect(lines.every((line) => line.includes('Estates officer, county'))).toBe(true);
  expect(lines.some((line) => /Brought back from the archive\./.test(line))).toBe(true);

  const more = page.getByRole('button', { name: /earlier events/ });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => events(page).count()).toBeGreaterThan(50);
  await expect
    .poll(() =>
      page
        .getByRole('status')
        .filter({ hasText: /events/ })
        .textContent(),
    )
    .toMatch(/events: that is all|shown/);

  const shared = page.url();
  await page.goto(shared);
  await events(page).first().waitFor();
  expect(await page.getByRole('combobox', { name: 'Who' }).inputValue()).toBe('demo-county');
  const link = events(page).first().getByRole('link');
  const name = (await link.textContent()) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: 'This property in the audit' }).click();
  await expect.poll(() => page.url()).toContain('record=p-00015');

  await page.getByLabel('To', { exact: true }).fill('2001-01-01');
  await page.getByText('No event is like that').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show everything' }).last().click();
  await events(page).first().waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('a board member is told that the audit is not open to them, and what is', async () => {
  const { page, close } = await visit(browser, `${address}/audit`, { as: 'board' });
  await page.getByText('The audit is not open to you').waitFor();
  await page.goto(`${address}/sensitive`);
  await page.getByText('This is for people with clearance').waitFor();
  await page.getByRole('button', { name: /menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Who may do what' }).click();
  await page.getByText('You may read the register and read scenarios.').waitFor();
  await close();
});

test('a sensitive property is confirmed with one press, and the keyboard stays where it was', async () => {
  const { page, errors, close } = await visit(browser, `${address}/sensitive`, { as: 'administrator', size: 'phone' });
  const still = page.getByRole('button', { name: /^Still right: / }).last();
  await still.waitFor();
  const name = ((await still.getAttribute('aria-label')) ?? '').replace('Still right: ', '');
  await still.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${name} stays hidden for another year.`).waitFor();
  const entry = page.getByRole('listitem').filter({ hasText: name });
  await expect.poll(() => entry.textContent()).toContain('Confirmed');
  expect(await hasFocus(page.getByRole('button', { name: `Still right: ${name}` }))).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
