/** A property is added, corrected, edited by two officers at once, archived and brought back; nothing typed is ever lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, asked, launch, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const factsOf = (page: Page, section: string) => page.getByRole('region', { name: section });
const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver|status of 4(00|09)/.test(error));

/** Adds a property of this name by the form and stays on its page; answers its address. */
async function add(page: Page, name: string, reference: string): Promise<string> {
  await page.goto(`${address}/register/new`);
  await box(page, /^Name/).fill(name);
  await box(page, /^Reference/).fill(reference);
  await page.getByRole('combobox', { name: /^Holder/ }).selectOption({ label: 'Kent County Council' });
  await page.getByRole('combobox', { name: /^Use/ }).selectOption({ label: 'Library' });
  await page.getByRole('button', { name: 'Add to the register' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page.url();
}

test('nonsense is refused in the words of the field, kept, corrected and saved', async () => {
  const { page, errors, close } = await visit(browser, `${address}/register`);
  await page.getByRole('link', { name: 'Add property' }).click();
  await box(page, /^Name/).fill('Deal reading room');
  await box(page, /^Reference/).fill('JRN-0001');
  await box(page, /^UPRN/).fill('ten');
  await box(page, /^Latitude/).fill('51.2');
  await page.getByRole('combobox', { name: /^Use/ }).selectOption({ label: 'Library' });
  await box(page, 'Floor area, m²').fill('lots');
  await box(page, 'Stated total, a year').fill('£12,34x');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add to the register' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'to put right' });
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const sentences = (await summary.getByRole('button').allTextContents()).join('\n');
  expect(sentences).toContain('“lots” is not a number.');
  expect(sentences).toContain('“£12,34x” is not an amount in pounds.');
  expect(sentences).toContain('Enter the longitude too, or leave both empty.');
  expect(sentences).toContain('Choose the organisation that holds it.');
  expect(sentences).toMatch(/UPRN: /);
  expect(await accessibilityViolations(page)).toEqual([]);

  await summary.getByRole('button', { name: /“lots”/ }).click();
  const area = box(page, 'Floor area, m²');
  await expect.poll(() => area.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await area.getAttribute('aria-invalid')).toBe('true');
  const described = await area.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described?.split(' ').at(-1)}"]`).textContent()).toContain('“lots” is not a number.');

  await page.getByText('Kept in this tab until saved').waitFor();
  await expect.poll(() => page.evaluate(() => JSON.stringify(sessionStorage).includes('£12,34x'))).toBe(true);
  await page.reload();
  await page.getByText('What you typed before and did not save is back in the form.').waitFor();
  expect(await box(page, /^Name/).inputValue()).toBe('Deal reading room');
  expect(await box(page, 'Floor area, m²').inputValue()).toBe('lots');
  expect(await box(page, 'Stated total, a year').inputValue()).toBe('£12,34x');
  expect(await page.getByRole('combobox', { name: /^Use/ }).inputValue()).toBe('library');
  expect(await accessibilityViolations(page)).toEqual([]);

  await box(page, /^UPRN/).fill('');
  await box(page, /^Longitude/).fill('1.4');
  await page.getByRole('combobox', { name: /^Holder/ }).selectOption({ label: 'Kent County Council' });
  await box(page, 'Floor area, m²').fill('1,250.5');
  await page.getByLabel('Floor area: source').fill('Measured survey');
  await box(page, 'Stated total, a year').fill('12,340.50');
  await page.getByRole('button', { name: 'Add to the register' }).click();
  const nameless = summary.getByRole('button', { name: /Running cost.*source/ });
  await nameless.waitFor();
  await page.getByLabel('Stated total: source').fill('Ledger of 2010-11');
  await page.getByRole('button', { name: 'Add to the register' }).click();

  await page.getByRole('heading', { level: 1, name: 'Deal reading room' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('Dover');
  await page
    .getByRole('region', { name: 'Running cost', exact: true })
    .getByText(/^£12,34[01]$/)
    .first()
    .waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1);
  expect(await asked(address, 'property.get', { id })).toMatchObject({
    property: {
      runningCost: { total: { basis: 'recorded', value: 1_234_050, source: 'Ledger of 2010-11' } },
      floorArea: { value: 1250.5 },
    },
  });
  await factsOf(page, 'History').getByText('Added to the register.').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.getByRole('link', { name: 'Register' }).last().click();
  await page.getByRole('textbox', { name: /^Words in the name/ }).fill('deal reading');
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('row', { name: /Deal reading room/ })
    .waitFor();
  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/^Find a property/))
    .first()
    .fill('deal reading');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Deal reading room/ })
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(real(errors)).toEqual([]);
  await close();
});

test('two officers edit one record: the second chooses field by field and both changes stand in the history', async () => {
  const one = await visit(browser, `${address}/register/new`);
  const record = await add(one.page, 'Walmer lending library', 'JRN-0002');
  const other = await visit(browser, record);
  await other.page.getByRole('heading', { level: 1, name: 'Walmer lending library' }).waitFor();
  for (const { page } of [one, other]) {
    await page.getByRole('link', { name: 'Edit' }).click();
    await box(page, /^Name/).waitFor();
  }
  await box(one.page, /^Name/).fill('Walmer library');
  await box(one.page, 'Town').fill('Walmer');
  await one.page.getByRole('button', { name: 'Save', exact: true }).click();
  await factsOf(one.page, 'History').getByText('Changed name and address.').waitFor();

  await box(other.page, /^Name/).fill('Walmer branch library');
  await choice(other.page, 'Condition').selectOption({ index: 2 });
  await other.page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = other.page.getByRole('dialog', { name: 'Somebody else saved this property first' });
  await conflict.getByText('Nothing is lost.').waitFor();
  const name = conflict.getByRole('listitem').filter({ hasText: 'Both of you changed this' });
  expect(await name.textContent()).toMatch(/Walmer branch library.*Walmer library/);
  await conflict.getByText('Only they changed this').waitFor();
  await conflict.getByText('Only you changed this').waitFor();
  expect(await accessibilityViolations(other.page)).toEqual([]);
  expect(await conflict.getByRole('button', { name: 'Save the chosen versions' }).isDisabled()).toBe(true);
  await name.getByText('Theirs', { exact: true }).first().click();
  await conflict.getByRole('button', { name: 'Save the chosen versions' }).click();

  await other.page.getByRole('heading', { level: 1, name: 'Walmer library' }).waitFor();
  const history = factsOf(other.page, 'History');
  await history.getByText(/^Changed condition/).waitFor();
  await history.getByText('Changed name and address.').waitFor();
  await history.getByText('Added to the register.').waitFor();
  expect(await other.page.getByRole('main').textContent()).toContain('Walmer');
  expect(await accessibilityViolations(other.page)).toEqual([]);
  expect(real([...one.errors, ...other.errors])).toEqual([]);
  await other.close();
  await one.close();
});

test('archiving takes a property out of the register, and one press brings it back', async () => {
  const { page, errors, close } = await visit(browser, `${address}/register/new`);
  const record = await add(page, 'Kingsdown reading hut', 'JRN-0003');
  await page.getByRole('button', { name: 'Archive' }).click();
  await page
    .getByRole('note')
    .getByText(/This property is archived/)
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('note').waitFor({ state: 'hidden' });
  await factsOf(page, 'History').getByText('Brought back from the archive.').waitFor();

  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Bring back' }).waitFor();
  const query = 'kingsdown reading hut';
  await page.goto(`${address}/register?q=${query}`);
  await page.getByText('No property passes this filter').waitFor();
  await page.getByRole('switch', { name: 'Show archived properties' }).check();
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('row', { name: /Kingsdown reading hut/ })
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.goto(record);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await page.getByRole('button', { name: 'Archive' }).waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});
