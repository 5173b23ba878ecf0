/** A property is proposed from the register and taken to the market step by step, refused on the way and undone; two officers change its terms at once; a liaison reads the board and the table on both sizes of screen and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accessibilityViolations,
  asked,
  chromiumPath,
  colourViolations,
  hasFocus,
  launch,
  type Page,
  told,
  turnDark,
  visit,
} from './driver.ts';
import { address } from './served.ts';

type Kept = { property: Record<string, unknown> };
type Lines = { key: string; disposal: { id: string; version: number; stage: string; duties: { duty: string }[] } | null }[];

const real = (errors: readonly string[]) => errors.filter((error) => !/status of 4(00|09)/.test(error));

/** What the journeys add to the register, which they leave as they found it. */
const own: string[] = [];

async function archiveOwn(): Promise<void> {
  for (const id of own) {
    const { property } = await asked<{ property: { version: number } }>(address, 'property.get', { id });
    await told(address, 'property.archive', { id, version: property.version, archived: true });
  }
}

/** Adds a library of this name to the register; answers its identifier. */
async function added(name: string, reference: string): Promise<string> {
  const { property } = await asked<Kept>(address, 'property.get', { id: 'p-00077' });
  const draft = { ...property, name, reference, uprn: null, disposalStage: null, barriers: [] };
  const { id } = await told<{ id: string }>(address, 'property.add', { draft });
  own.push(id);
  return id;
}

const linesOf = (property: string) => asked<Lines>(address, 'disposal.ofProperty', { property });
const dialogOf = (page: Page) => page.getByRole('dialog');
const timelineOf = (page: Page) => page.getByRole('list', { name: 'Steps taken, the latest first' }).getByRole('listitem');

async function recordDuty(page: Page, label: string, answer: string | RegExp): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: `Record: ${label}` }).click();
  const form = dialog.getByRole('group', { name: label });
  await form.getByRole('radio', { name: answer }).check();
  await form.getByRole('textbox', { name: 'Why' }).fill(`The ${label.toLowerCase()} file says so.`);
  await form.getByRole('button', { name: 'Record it' }).click();
  await form.waitFor({ state: 'detached' });
}

describe.runIf(chromiumPath())('disposals', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await archiveOwn();
    await browser.close();
  });

  test('an officer proposes a property from the register and takes it to the market, refused on the way, and takes the last step back', async () => {
    const property = await added('Quay reading room', 'JRN-DSP-1');
    const { page, errors, close } = await visit(browser, `${address}/register/${property}`);
    await page.getByRole('button', { name: 'Propose for disposal' }).click();
    await page.getByRole('heading', { name: 'Propose it for disposal' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Propose for disposal' }).click();
    await page.getByRole('list', { name: 'How far it is' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);

    const next = page.getByRole('button', { name: 'Record the next step' });
    await next.focus();
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page);
    const options = dialog.getByRole('radiogroup', { name: 'What happened' }).getByRole('radio');
    await options.first().waitFor();
    expect(await options.count()).toBe(3);
    await dialog.getByRole('button', { name: 'Declare it surplus' }).click();
    const decision = dialog.getByRole('textbox', { name: 'Where it was decided' });
    await expect.poll(() => hasFocus(decision)).toBe(true);
    await dialog.getByText('Say where the decision is recorded').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await decision.fill('Asset Management Board, minute 12');
    await dialog.getByRole('button', { name: 'Declare it surplus' }).click();
    await timelineOf(page).getByText('Asset Management Board, minute 12').waitFor();

    await next.click();
    await dialog.getByRole('button', { name: 'Circulate it to public bodies' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/^0 of 40 working days, ends /)
      .first()
      .waitFor();

    await next.click();
    const sell = dialog.getByRole('button', { name: 'Put it on the market' });
    await sell.click();
    await dialog.getByText('Choose by which route it goes.').waitFor();
    await dialog.getByText('Say why, in a sentence.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Route' }).selectOption({ label: 'Open-market sale' });
    await dialog.getByText('Duties: 0 of 4 recorded').waitFor();
    await recordDuty(page, 'Best consideration', /^The best price/);
    await recordDuty(page, 'Crichel Down', /^Not acquired/);
    await recordDuty(page, 'Community Asset Transfer', /^Considered/);
    await sell.click();
    await dialog.getByText('Record first what was considered of Asset of community value.').waitFor();
    await recordDuty(page, 'Asset of community value', 'Not listed');
    await dialog.getByRole('textbox', { name: 'Why', exact: true }).fill('Every body on the list has answered.');
    await sell.click();
    await dialog.waitFor({ state: 'detached' });
    await timelineOf(page).getByText('Put on the market').waitFor();
    const [line] = await linesOf(property);
    expect(line?.disposal).toMatchObject({ stage: 'on-market' });
    expect(line?.disposal?.duties).toHaveLength(4);

    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('The last step was taken back.').waitFor();
    await timelineOf(page).getByText('Put on the market').waitFor({ state: 'detached' });
    expect((await linesOf(property))[0]?.disposal).toMatchObject({ stage: 'circulated' });

    await page.getByRole('link', { name: 'Open in the register' }).click();
    await page.getByRole('link', { name: 'Circulated to public bodies' }).click();
    await page.getByRole('list', { name: 'How far it is' }).waitFor();
    expect(real(errors)).toEqual([]);
    await close();
  });

  test('a disposal is held and taken off hold, and withdrawn; the property can be proposed again', async () => {
    const property = await added('Creek reading room', 'JRN-DSP-2');
    const { id } = await told<{ id: string }>(address, 'disposal.propose', { property });
    const { page, errors, close } = await visit(browser, `${address}/disposals/${id}`);
    await page.getByRole('button', { name: 'Put on hold' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Put it on hold' }).click();
    await dialog.getByText('Say when the hold is looked at again.').waitFor();
    await dialog.getByLabel('Look at it again on').fill('2099-05-01');
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Waiting for the survey.');
    await dialog.getByRole('button', { name: 'Put it on hold' }).click();
    await page.getByText(/^On hold since .*Waiting for the survey\. To be looked at again on 1 May 2099\.$/).waitFor();
    await page.getByRole('button', { name: 'Record the next step' }).click();
    await dialog.getByRole('button', { name: 'Take it off hold: identified again' }).click();
    await timelineOf(page).getByText('Off hold: identified again').waitFor();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('It is wanted after all.');
    await dialog.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByText(/^Withdrawn since .*It is wanted after all\.$/).waitFor();
    expect(await page.getByRole('button', { name: 'Record the next step' }).count()).toBe(0);
    await page.goto(`${address}/register/${property}`);
    await page.getByRole('button', { name: 'Propose for disposal' }).waitFor();
    expect(real(errors)).toEqual([]);
    await close();
  });

  test('two officers change the terms at once, and neither loses anything', async () => {
    const property = await added('Strand reading room', 'JRN-DSP-3');
    const { id, version, ...made } = await told<{ id: string; version: number } & Record<string, unknown>>(address, 'disposal.propose', {
      property,
    });
    const { page, errors, close } = await visit(browser, `${address}/disposals/${id}`);
    await page.getByRole('button', { name: 'Edit the terms' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('textbox', { name: 'Contact' }).fill('My office');
    await dialog.getByRole('combobox', { name: 'Basis' }).selectOption({ label: 'Recorded' });
    await dialog.getByRole('textbox', { name: 'Amount' }).fill('1.25m');
    await dialog.getByRole('textbox', { name: 'Where it comes from' }).fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Say where this figure comes from.').waitFor();
    await dialog.getByRole('textbox', { name: 'Where it comes from' }).fill('Valuer’s letter');
    const { route, expectedReceipt, completionYear, expectedCompletion, duties, notes } = made;
    const terms = { route, expectedReceipt, completionYear, expectedCompletion, duties, notes, contact: 'Their office' };
    await told(address, 'disposal.terms', { id, version, terms }, 'administrator');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this disposal first').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const stands = page.getByRole('radiogroup', { name: 'Contact: which version stands' });
    await stands.getByText('Mine').click();
    await page.getByRole('button', { name: 'Save the chosen versions' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('My office').waitFor();
    await page.getByText('£1,250,000').first().waitFor();
    expect(real(errors)).toEqual([]);
    await close();
  });

  test.each(['desktop', 'phone'] as const)(
    'a liaison reads the board, the table and the receipts, %s, and changes nothing',
    async (size) => {
      const { page, errors, close } = await visit(browser, `${address}/disposals`, { as: 'liaison', size });
      await page.getByRole('heading', { level: 2, name: /^Circulated/ }).waitFor();
      await page
        .getByText(/of 40 working days, ends/)
        .first()
        .waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);

      await page.getByText('Table', { exact: true }).first().click();
      const table = page.getByRole('table', { name: 'Disposals' });
      await table.waitFor();
      expect(page.url()).toContain('shown=table');
      expect(await accessibilityViolations(page)).toEqual([]);
      const picker = page.getByRole('combobox', { name: 'Stage', exact: true });
      const chip = page.getByRole('button', { name: /^Circulated \d/ });
      const words = size === 'phone' ? picker.getByRole('option', { name: /^Circulated/ }) : chip;
      const count = Number(/\d+/.exec((await words.textContent()) ?? '')?.[0]);
      await (size === 'phone' ? picker.selectOption('circulated') : chip.click());
      await expect.poll(() => page.url()).toContain('stg=circulated');
      await expect.poll(() => table.locator('tbody tr').count()).toBe(count);
      await table
        .getByRole('columnheader', { name: /Disposal value/ })
        .getByRole('button')
        .click();
      await expect.poll(() => page.url()).toContain('order=-value');

      await page.getByText('Receipts', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Table of “Receipts by year”' }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await turnDark(page);
      expect(await colourViolations(page)).toEqual([]);

      await page.getByText('Table', { exact: true }).first().click();
      await table.getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: 'How far it is' }).waitFor();
      expect(await page.getByRole('button', { name: /next step|Undo|Edit the terms|Withdraw|^Record/ }).count()).toBe(0);
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
  );
});
