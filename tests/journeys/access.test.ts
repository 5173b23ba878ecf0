/** An officer sees how much further a plan takes people and changes its limit; an administrator brings in small areas, puts the earlier ones back and removes the new. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, chromiumPath, launch, visit } from './driver.ts';
import { address } from './served.ts';

const list = [
  'code,name,place,easting,northing,population,imd decile',
  'J1,Journey 1,A place of the journey with a name so long that it has to go over several lines,590500,163700,1600,1',
  'J2,Journey 2,Sheerness,591200,164100,900,',
  'J3,Journey 3,Sheerness,591200,164100,many,4',
].join('\r\n');

const file = { name: 'journey.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };

describe.runIf(chromiumPath())('access', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('the plan says which services move how far, whom that affects and which places are left without', async () => {
    const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled/access`);
    const moves = page.getByRole('region', { name: 'Services that move' });
    await moves.getByRole('row', { name: /Queenborough library/ }).waitFor();
    const beyond = moves.getByText('over the limit', { exact: true });
    const before = await beyond.count();
    expect(before).toBeGreaterThan(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Furthest move of a front office' }).fill('5000');
    await page.keyboard.press('Enter');
    await expect.poll(() => beyond.count()).toBe(0);
    await page.getByText('Places left without a counter within 5 km').waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => beyond.count()).toBe(before);
    const people = page.getByRole('region', { name: 'Whom it affects' });
    await people.getByText('Illustrative: nobody counted these people.', { exact: false }).waitFor();
    await people.getByLabel('Way to').selectOption('library');
    await people.getByRole('row', { name: /^Whole area/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('on a phone, in the dark, a member of the board reads the same without anything to change', async () => {
    const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled/access`, {
      as: 'board',
      size: 'phone',
      theme: 'dark',
    });
    await page.getByRole('heading', { name: 'Places and their nearest counter' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Detour of a walk' }).isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('an administrator gives small areas, sees what of them can be read, and goes back to the earlier ones', async () => {
    const { page, errors, close } = await visit(browser, `${address}/data/areas`, { as: 'administrator' });
    const rows = page.getByRole('region', { name: 'Sets of small areas' }).getByRole('row');
    await rows.filter({ hasText: 'Illustrative small areas' }).waitFor();
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    const given = page.getByRole('form', { name: 'What this file would bring in' });
    await given.getByText('2 small areas').waitFor();
    await given.getByText('1 row cannot be read and would be left out').click();
    await given.getByText('Row 4: “many” is not a whole number of people.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await given.getByRole('button', { name: /^Use these 2/ }).click();
    await given.getByText('Say where the figures come from', { exact: false }).waitFor();
    await given.getByLabel('Where the figures come from').fill('The journey');
    await given.getByRole('button', { name: /^Use these 2/ }).click();
    const mine = rows.filter({ hasText: 'The journey' });
    await mine.getByText('in use').waitFor();

    const plan = await visit(browser, `${address}/plan/swale-remodelled/access`, { as: 'board', size: 'phone' });
    await plan.page.getByText('2 small areas of “The journey”', { exact: false }).waitFor();
    expect(await plan.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await plan.close();

    await rows.filter({ hasText: 'Illustrative small areas' }).getByRole('button', { name: 'Use' }).click();
    await rows.filter({ hasText: 'Illustrative small areas' }).getByText('in use').waitFor();
    await page.getByRole('button', { name: 'Remove The journey' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove them' }).click();
    await mine.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  test('who may not bring them in is told who does', async () => {
    const { page, close } = await visit(browser, `${address}/data/areas`, { as: 'board' });
    await page.getByText('Administrators bring in and remove small areas.').waitFor();
    expect(await page.getByRole('button', { name: 'Choose a file' }).count()).toBe(0);
    await close();
  });
});
