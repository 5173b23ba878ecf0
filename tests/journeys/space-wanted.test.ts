/** A body says what space it needs and sees what others hold before it is saved; interest, offer and outcome are recorded and taken back; nobody goes elsewhere without saying why; a disposal shows who wants it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, asked, chromiumPath, hasFocus, launch, type Page, told, turnDark, visit } from './driver.ts';
import { address } from './served.ts';

type Entries = {
  entries: {
    disposal: { id: string; stage: string } | null;
    property: { id: string; name: string; holding: string; position: { longitude: number; latitude: number } | null };
  }[];
};

const real = (errors: readonly string[]) => errors.filter((error) => !/status of 4(00|09|12)/.test(error));

const draft = (more: object = {}) => ({
  name: 'Rooms of the journey',
  body: 'kcc',
  component: 'front-office',
  area: 40,
  people: null,
  place: { longitude: 0.7357, latitude: 51.3406 },
  near: 'Sittingbourne',
  reach: 2000,
  by: '2040-01-01',
  budget: null,
  notes: '',
  ...more,
});

const enter = (more: object = {}) => told<{ id: string; version: number }>(address, 'space.enter', { draft: draft(more) });

const dialogOf = (page: Page) => page.getByRole('dialog');
const undo = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();

describe.runIf(chromiumPath())('space wanted', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('an officer enters what is wanted, sees what fits while typing, and takes a place by interest and offer', async () => {
    const { page, errors, close } = await visit(browser, `${address}/disposals/space`);
    await page.getByRole('link', { name: 'Enter space wanted' }).click();
    const name = page.getByRole('textbox', { name: 'What is wanted' });
    await name.waitFor();
    await page.getByRole('button', { name: 'Enter what is wanted' }).click();
    await page.getByText('Choose a place: find it by name or postcode, or click the map.').waitFor();
    expect(await hasFocus(name)).toBe(true);
    await name.fill('A youth team');
    await page.getByText('Say in a few words what is wanted.').waitFor({ state: 'detached' });
    expect(await page.getByText('Choose the body that wants the space.').count()).toBe(1);
    await page.getByLabel('For which body').selectOption('swale');
    await page.getByText('By people').click();
    await page.getByLabel('People, full-time').fill('6');
    await page.getByText('≈42 m²', { exact: false }).waitFor();
    await page.getByRole('combobox', { name: 'Where' }).fill('Sittingbourne');
    await page.getByRole('option', { name: /^Sittingbourne, Town/ }).click();
    const count = page.getByRole('region', { name: 'What fits so far' }).getByText(/fit$/);
    await count.waitFor();
    const before = await count.textContent();
    await page.getByLabel('Budget').fill('12,000');
    await page.getByLabel('By when').fill('2040-01-01');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByLabel('Within').fill('0.4');
    await expect.poll(() => count.textContent()).not.toBe(before);
    await page.getByLabel('Within').fill('2');
    await page.getByRole('button', { name: 'Enter what is wanted' }).click();

    await page.getByRole('heading', { level: 1, name: 'A youth team' }).waitFor();
    const first = page.getByRole('region', { name: 'What fits' }).getByRole('article').first();
    await first.getByText('Fits', { exact: true }).first().waitFor();
    await first
      .getByRole('button', { name: /^Record interest/ })
      .first()
      .click();
    await dialogOf(page).getByRole('button', { name: 'Record interest' }).click();
    await first
      .getByRole('button', { name: /^Record an offer/ })
      .first()
      .click();
    await dialogOf(page).getByRole('button', { name: 'Record an offer' }).click();
    await dialogOf(page).getByText('Say what is offered: how much, from when and for what.').last().waitFor();
    await dialogOf(page).getByLabel('In words').fill('Two rooms from April');
    await dialogOf(page).getByRole('button', { name: 'Record an offer' }).click();
    await first.getByText('Two rooms from April').waitFor();
    await undo(page);
    await first.getByText('Two rooms from April').waitFor({ state: 'detached' });
    await first
      .getByRole('button', { name: /^Record an offer/ })
      .first()
      .click();
    await dialogOf(page).getByLabel('In words').fill('One room from April');
    await dialogOf(page).getByRole('button', { name: 'Record an offer' }).click();
    await first.getByRole('button', { name: /^Take it/ }).click();
    await dialogOf(page).getByRole('button', { name: 'Take it' }).click();
    await first.getByRole('listitem').filter({ hasText: 'Taken' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Record how it ends' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Close the requirement' }).click();
    await page.getByText('Met with space of a public body', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('button', { name: 'Change what is wanted' }).waitFor();
    expect(real(errors)).toEqual([]);
    await close();
  });

  test('met elsewhere asks first why what fits did not serve', async () => {
    const { id } = await enter({ name: 'A lease in the High Street' });
    const { page, errors, close } = await visit(browser, `${address}/disposals/space/${id}`);
    await page.getByRole('button', { name: 'Record how it ends' }).click();
    await dialogOf(page).getByText('These fit:').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Close the requirement' }).click();
    await dialogOf(page)
      .getByRole('textbox', { name: /^Say why none of the \d+ places that fit served/ })
      .fill('No lift in any of them; a shop was leased.');
    await dialogOf(page).getByRole('button', { name: 'Close the requirement' }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await page.getByText('No lift in any of them; a shop was leased.').waitFor();
    expect(await page.getByRole('button', { name: /^Record interest/ }).count()).toBe(0);
    expect(real(errors)).toEqual([]);
    await close();
  });

  test('a disposal in circulation shows who wants it, and a liaison reads all of it and changes nothing', async () => {
    const { entries } = await asked<Entries>(address, 'disposal.list', {});
    const circulated = entries.find(
      ({ disposal, property }) => disposal?.stage === 'circulated' && property.position !== null && property.holding !== 'land',
    );
    if (!circulated?.disposal) throw new Error('The seeds have no building in circulation with a place.');
    const { disposal, property } = circulated;
    const { id } = await enter({
      name: 'A base next to the surplus',
      area: 1,
      component: 'specialist',
      place: property.position,
      reach: 300,
    });
    const { page, errors, close } = await visit(browser, `${address}/disposals/${disposal.id}`, { as: 'liaison', size: 'phone' });
    const wanted = page.getByRole('region', { name: 'Space wanted near it' });
    await wanted.getByText(/^It would meet/).waitFor();
    await wanted.getByRole('link', { name: 'A base next to the surplus' }).click();
    await page.getByRole('heading', { level: 1, name: 'A base next to the surplus' }).waitFor();
    expect(page.url()).toContain(id);
    await page.getByRole('article').filter({ hasText: property.name }).first().waitFor();
    expect(await page.getByRole('button', { name: /^(Record|Close|Change)/ }).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await turnDark(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(real(errors)).toEqual([]);
    await close();
  });
});
