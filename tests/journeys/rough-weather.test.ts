/** When things go wrong: the server stops, tiles fail, nothing is found, a plan rests on what is gone; each says so in a sentence and loses nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import { accessibilityViolations, asked, cutOff, holdBack, launch, type Page, told, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const draft = (name: string, decisions: unknown[] = []) => ({
  name,
  purpose: '',
  baseYear: 2010,
  districts: ['Gravesham'],
  area: null,
  assumptions: defaultAssumptions,
  hubs: [],
  decisions,
});
const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });

describe('the server stops during a save', () => {
  test('a new property: the form keeps what was typed, says so, and saves when the server is back', async () => {
    const { page, close } = await visit(browser, `${address}/register/new`);
    await box(page, /^Name/).fill('Shorne ranger station');
    await box(page, /^Reference/).fill('JRN-0100');
    await page.getByRole('combobox', { name: /^Holder/ }).selectOption({ label: 'Kent County Council' });
    await page.getByRole('combobox', { name: /^Use/ }).selectOption({ index: 3 });
    const restore = await cutOff(page, 'property.add');
    await page.getByRole('button', { name: 'Add to the register' }).click();
    const note = page.getByRole('alert').filter({ hasText: 'The property was not saved' });
    await note.getByText(/The server did not answer.*nothing you typed is lost/).waitFor();
    expect(await box(page, /^Name/).inputValue()).toBe('Shorne ranger station');
    expect(await accessibilityViolations(page)).toEqual([]);
    await restore();
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Shorne ranger station' }).waitFor();
    await close();
  });

  test('a plan: it stays on the screen and over a reload, and saves when the server is back', async () => {
    const { id } = await told<{ id: string }>(address, 'scenario.add', { draft: draft('A plan in rough weather') });
    const { page, close } = await visit(browser, `${address}/plan/${id}`);
    const name = box(page, 'Name of the scenario');
    await name.fill('A plan in very rough weather');
    await name.press('Enter');
    const restore = await cutOff(page, 'scenario.save');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/The server could not be reached, so nothing was saved/)
      .waitFor();
    await page.getByText('Not saved', { exact: true }).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('A plan in very rough weather');
    await restore();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved, version 2').waitFor();
    expect((await asked<{ name: string }>(address, 'scenario.get', { id })).name).toBe('A plan in very rough weather');
    await close();
  });
});

test('tiles that cannot be had are named, and the list shows the same properties', async () => {
  const { page, close } = await visit(browser, `${address}/?dis=Swale`, { before: (before) => cutOff(before, '/tiles/') });
  await page.getByText('Part of the map could not be loaded.').waitFor();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page
    .getByText('1 to 100 of 211')
    .or(page.getByText(/ of 211$/))
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await close();
});

test('a filter that leaves nothing says so and takes itself away', async () => {
  const { page, close } = await visit(browser, `${address}/register?q=zzzz`);
  await page.getByText('No property passes this filter').waitFor();
  await page.getByRole('region', { name: 'Summary of the estate' }).getByText('0 properties').first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .waitFor();
  expect(await box(page, /^Words in the name/).inputValue()).toBe('');
  await page.goto(`${address}/?q=zzzz`);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByText('No property fits the filter').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await close();
});

test('a plan that rests on an archived property opens and says that it counts for nothing', async () => {
  const library = { ...(await asked<{ property: object }>(address, 'property.get', { id: 'p-00077' })).property, uprn: null };
  const added = await told<{ id: string; version: number }>(address, 'property.add', {
    draft: { ...library, name: 'Cobham estate office', reference: 'JRN-0101' },
  });
  const leaving = {
    property: added.id,
    action: 'relocate-and-dispose',
    year: 2012,
    destinations: {},
    exitRoute: null,
    receiptYear: null,
    releasedShare: null,
    receiptOverride: null,
    deliveryOverride: null,
    transferTo: null,
    note: '',
  };
  const { id } = await told<{ id: string }>(address, 'scenario.add', { draft: draft('A plan on what is gone', [leaving]) });
  await told(address, 'property.archive', { id: added.id, version: added.version, archived: true });
  const { page, errors, close } = await visit(browser, `${address}/plan/${id}`);
  await page.getByText('Archived in the register: it counts for nothing in this plan.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^Annual revenue saving/ }).textContent()).toMatch(/£0 a year/);
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await page
    .getByRole('tabpanel')
    .getByText(/archived/i)
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.goto(`${address}/board?beside=${id}`);
  await page.getByRole('heading', { name: 'A plan on what is gone' }).first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(errors.filter((error) => !/GL Driver/.test(error))).toEqual([]);
  await close();
});

test('a slow answer shows a skeleton, and nothing moves when it comes', async () => {
  let letGo: () => void = () => undefined;
  const { page, close } = await visit(browser, `${address}/register`, {
    before: async (before) => {
      letGo = await holdBack(before, 'estate.list');
    },
  });
  await page.getByRole('status', { name: 'Loading the register' }).waitFor();
  const frame = () =>
    page
      .getByRole('button', { name: 'Add property' })
      .or(page.getByRole('link', { name: 'Add property' }))
      .boundingBox();
  const before = await frame();
  expect(await accessibilityViolations(page)).toEqual([]);
  letGo();
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .waitFor();
  expect(await frame()).toEqual(before);
  await close();
});

test('a link to a property that is not there says so on its page and on the map', async () => {
  const { page, close } = await visit(browser, `${address}/register/p-99999`);
  await page.getByRole('main').getByText('The register has no such property').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await box(page, 'Search the register').fill('sittingbourne library');
  await page.keyboard.press('Enter');
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('row', { name: /Sittingbourne library/ })
    .first()
    .waitFor();
  await page.goto(`${address}/?property=p-99999`);
  await page.getByRole('complementary', { name: 'Property' }).getByText('The register has no such property.').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await close();
});

test('a server that answers nothing is named on every page, and each page offers to try again or stays usable', async () => {
  const { page, close } = await visit(browser, `${address}/board`);
  await page.getByText('Net present value').first().waitFor();
  const restore = await cutOff(page, '/trpc/');
  await page.goto(`${address}/register`);
  await page
    .getByText(/The server did not answer/)
    .first()
    .waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await restore();
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).last().click();
  await page
    .getByRole('grid', { name: 'Register' })
    .getByRole('checkbox', { name: /^Select / })
    .nth(2)
    .waitFor();
  await close();
});
