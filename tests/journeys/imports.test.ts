/** A body's own list becomes records of the register: its columns said, its rows looked through, the doubtful decided, saved, seen, and undone as a whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, cutOff, downloaded, hasFocus, launch, type Page, visit } from './driver.ts';
import { lossesOf } from './reflow.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver/.test(error));

const headings = 'Reference,Name,UPRN,Street,Town,Postcode,Latitude,Longitude,Tenure';

/** Sittingbourne library is in the register as KCC-0035. */
const library = '999900000077,Central Avenue,Sittingbourne,ME10 4AH,51.33775,0.727537';

const list = (rows: readonly string[], more = '') => [headings + more, ...rows, ''].join('\r\n');

async function bringIn(page: Page, name: string, content: string): Promise<void> {
  await page.getByText('Drop a list here').or(page.getByText('First choose whose property it is')).waitFor();
  const body = page.getByRole('combobox', { name: 'Whose property is in the list' });
  if (await body.isVisible()) await body.selectOption({ label: 'Kent County Council' });
  await page.getByLabel('List to bring in').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Takes the columns as they are proposed. */
async function checked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await tab(page, /All rows/).waitFor();
}

const rowsOf = (page: Page) => page.getByRole('tabpanel').getByRole('listitem');
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

test('a list with two columns that fit alike is asked about, looked through, decided, saved, found in the register and undone', async () => {
  const content = list(
    [
      `KCC-0035,Sittingbourne library and hub,${library},Freehold,9688,8000`,
      `LIB-A,Sittingbourne Library,${library},Freehold,9688,8000`,
      `LIB-B,Library at Sittingbourne,${library},Freehold,9688,8000`,
      'OLD-1,Manor office,,Manor Road,Faversham,ME13 7BT,51.3186,0.8933,Copyhold of the manor,100,90',
      'NEW-1,Harbour yard of the journey,,Quay Lane,Faversham,ME13 7BT,51.3185,0.8932,Leashold,100,90',
      ',,,,,,,,,12,',
    ],
    ',GIA m2,NIA m2',
  );
  const { page, errors, close } = await visit(browser, `${address}/data/imports`);
  await bringIn(page, 'estates list.csv', content);

  await page.getByRole('heading', { name: 'One thing only you can say' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const area = page.getByRole('combobox', { name: 'Floor area' });
  await expect.poll(() => hasFocus(area)).toBe(true);
  await area.selectOption({ label: 'GIA m2' });
  await page.getByRole('button', { name: 'Check the rows' }).click();

  await tab(page, /^2\s*To decide/).waitFor();
  expect(await tab(page, /To decide/).getAttribute('aria-selected')).toBe('true');
  await rowsOf(page).getByRole('button', { name: /LIB-A/ }).click();
  await page.getByRole('article', { name: 'May be Sittingbourne library' }).getByText('KCC-0035').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Another property' }).click();
  const next = rowsOf(page).getByRole('button', { name: /LIB-B/ });
  await expect.poll(() => next.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => hasFocus(next)).toBe(true);

  await tab(page, /To change/).click();
  await rowsOf(page)
    .getByRole('button', { name: /KCC-0035/ })
    .click();
  const changes = page.getByRole('table', { name: 'What changes' });
  expect(await changes.getByRole('row', { name: /^Name/ }).textContent()).toMatch(/Sittingbourne library.*Sittingbourne library and hub/);

  await tab(page, /With notes/).click();
  await rowsOf(page).getByRole('button', { name: /OLD-1/ }).click();
  await page.getByRole('link', { name: 'Add “Copyhold of the manor” to the words' }).click();
  expect(await page.getByRole('textbox', { name: 'Word as lists have it' }).inputValue()).toBe('Copyhold of the manor');
  await page.goBack();

  await tab(page, /Refused|Left out/)
    .first()
    .click();
  await page.reload();
  await tab(page, /Refused|Left out/)
    .first()
    .waitFor();

  await page.getByRole('button', { name: 'Save into the register' }).click();
  await page.getByRole('heading', { name: 'It is in the register' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  const saved = page.url();
  await page.getByRole('link', { name: 'Kent County Council in the register' }).click();
  await page.getByRole('grid', { name: 'Register' }).waitFor();
  await page.goto(`${address}/register?q=journey`);
  await page.getByText('Harbour yard of the journey').waitFor();

  await page.goto(saved);
  await page.getByRole('button', { name: /^Undo the import of/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('heading', { name: 'It was undone' }).waitFor();
  await page.goto(`${address}/register?q=journey`);
  await page.getByText('No property passes this filter').waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('rows of a body whose records somebody does not keep are refused, and come back as a file with their reasons', async () => {
  const { page, errors, close } = await visit(browser, `${address}/data/imports`, { as: 'swale' });
  await page.getByText('For Swale Borough Council, whose records you keep.').waitFor();
  const rows = [
    'R-1,Hall of the refused,,1 High St,Faversham,ME13,,,Freehold,Kent County Council',
    'R-2,Another hall,,2 High St,Faversham,ME13,,,Freehold,',
  ];
  await bringIn(page, 'refused rows.csv', list(rows, ',Holder'));
  await checked(page);
  await tab(page, /^1\s*Refused/).click();
  const file = await downloaded(page, () => page.getByRole('link', { name: 'Download the refused rows' }).click());
  const lines = file.text.trim().split('\r\n');
  expect(lines[0]).toMatch(/,Reason$/);
  expect(lines[1]).toMatch(/^R-1,Hall of the refused,.*Kent County Council/);
  expect(lines).toHaveLength(2);
  await page.getByRole('button', { name: 'Discard this import' }).click();
  await page.getByRole('heading', { name: 'It was discarded' }).waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('a file that is no list is refused in a sentence, which the log repeats', async () => {
  const { page, errors, close } = await visit(browser, `${address}/data/imports`);
  await page.getByRole('combobox', { name: 'Whose property is in the list' }).selectOption({ label: 'Kent County Council' });
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
  await page.getByLabel('List to bring in').setInputFiles({ name: 'old list.xls', mimeType: 'application/vnd.ms-excel', buffer: old });
  const said = page.getByRole('alert').filter({ hasText: /save it as .*xlsx/ });
  await said.waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.goto(`${address}/data/imports`);
  await page
    .getByRole('listitem')
    .filter({ hasText: /old list\.xls/ })
    .getByText(/save it as .*xlsx/)
    .waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('a connection that is lost on the way keeps the file, which goes again with one press', async () => {
  const { page, close } = await visit(browser, `${address}/data/imports`);
  const back = await cutOff(page, '/api/imports?');
  await page.getByRole('combobox', { name: 'Whose property is in the list' }).selectOption({ label: 'Kent County Council' });
  const buffer = Buffer.from(list(['L-1,Lost and found office,,3 High St,Faversham,ME13,,,Freehold']));
  await page.getByLabel('List to bring in').setInputFiles({ name: 'lost.csv', mimeType: 'text/csv', buffer });
  await page
    .getByRole('alert')
    .filter({ hasText: /lost\.csv was not taken/ })
    .waitFor();
  await back();
  await page.getByRole('button', { name: 'Send it again' }).click();
  await page.getByRole('heading', { level: 1, name: 'lost.csv' }).waitFor();
  await close();
});

test('the rows are read by keyboard alone, and a second window sees the same', async () => {
  const { page, errors, close } = await visit(browser, `${address}/data/imports`);
  const rows = Array.from({ length: 240 }, (_, at) => `K-${at},Keyboard hall ${at},,${at} High St,Faversham,ME13,,,Freehold`);
  await bringIn(page, 'by keyboard.csv', list(rows));
  await checked(page);
  await tab(page, /All rows/).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => tab(page, /To add/).getAttribute('aria-selected')).toBe('true');
  const row = (name: RegExp) => rowsOf(page).getByRole('button', { name });
  await row(/^Row 2\b/).waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => hasFocus(row(/^Row 2\b/))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => hasFocus(row(/^Row 3\b/))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'What the file gives' }).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => hasFocus(row(/^Row 241\b/))).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(() => hasFocus(row(/^Row 2\b/))).toBe(true);

  const second = await visit(browser, page.url(), { size: 'phone', theme: 'dark' });
  await second.page.getByRole('table', { name: 'What the file gives' }).waitFor();
  expect(await accessibilityViolations(second.page)).toEqual([]);
  expect(await lossesOf(second.page)).toEqual([]);
  await second.close();
  expect(real(errors)).toEqual([]);
  await close();
});

test('a word that a list has is added to the table, and taken out again', async () => {
  const { page, errors, close } = await visit(browser, `${address}/data/words?word=copyhold`);
  const word = page.getByRole('textbox', { name: 'Word as lists have it' });
  expect(await word.inputValue()).toBe('copyhold');
  await page.getByRole('combobox', { name: 'It means' }).selectOption({ label: 'Freehold' });
  await page.getByRole('button', { name: 'Add the word' }).click();
  await page.getByRole('rowheader', { name: 'copyhold' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove copyhold' }).click();
  await page.getByText('No word is like that').waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('somebody who may not change the register is told why, and what they may do', async () => {
  const { page, close } = await visit(browser, `${address}/data/imports`, { as: 'board' });
  await page.getByText('This is for estates officers').waitFor();
  await page.getByRole('link', { name: 'Open the register' }).click();
  await page.getByRole('grid', { name: 'Register' }).waitFor();
  await close();
});
