/** An officer makes the report of a plan and goes on meanwhile; a board member makes the pack of a comparison, and has nothing else to make; what is cancelled stops. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, downloaded, launch, visit } from './driver.ts';
import { paperText } from './paper-text.ts';
import { address } from './served.ts';

describe('documents', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('an officer makes a report of a plan as Word, reads on meanwhile, and finds the saving of the plan in it', async () => {
    const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled`);
    await page.getByRole('button', { name: 'Documents' }).click();
    const word = page.getByRole('menuitem', { name: 'Deep-dive report of Swale remodelled estate as Word (.docx)' });
    await word.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const file = await downloaded(page, async () => {
      await word.click();
      await page.getByRole('region', { name: 'Documents' }).getByText('Deep-dive report: Swale remodelled estate, Word (.docx)').waitFor();
      await page.getByRole('link', { name: 'Register', exact: true }).first().click();
      await page.waitForURL(/\/register/);
    });
    expect(file.name).toMatch(/\.docx$/);
    const words = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
    expect(words).toContain('Swale remodelled estate');
    expect(words).toContain('£1.3m a year');
    const offered = page.getByRole('region', { name: 'Documents' }).getByRole('link', { name: 'Download again' });
    await offered.waitFor();
    await page.reload();
    await offered.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('a board member makes an A3 pack of a comparison with a cover, and is offered no report', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled&beside=tunbridge-wells-hub`, {
      as: 'board',
    });
    await page.getByRole('button', { name: 'Documents' }).click();
    expect(await page.getByRole('menuitem', { name: /^Deep-dive report/ }).count()).toBe(0);
    const file = await downloaded(page, () => page.getByRole('menuitem', { name: 'Board pack as PDF, A3' }).click());
    expect(file.name).toMatch(/\.pdf$/);
    const { pages, text } = paperText(file.bytes);
    expect(pages).toBeGreaterThanOrEqual(3);
    for (const words of [
      'Boardpack',
      '2scenarioscompared',
      'Made',
      'SwaleremodelledestateandTunbridgeWellshub',
      'TunbridgeWellshub',
      'Cashflow',
    ])
      expect(text).toContain(words);
    expect(Buffer.from(file.bytes).toString('latin1')).toMatch(/\/MediaBox \[0 0 119[01][.\d]* 84[12]/);
    expect(errors).toEqual([]);
    await close();
  });

  test('what is cancelled stops, can be made again and put away', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled`, { size: 'phone' });
    await page.getByRole('button', { name: 'Documents' }).click();
    await page.getByRole('menuitem', { name: 'Board pack as PDF, A4' }).click();
    const documents = page.getByRole('region', { name: 'Documents' });
    await documents.getByRole('button', { name: /^Cancel/ }).click();
    await documents.getByRole('button', { name: /^Make Board pack: .* again$/ }).click();
    await documents.getByRole('button', { name: /^Cancel/ }).click();
    await documents.getByRole('button', { name: /^Make Board pack: .* again$/ }).waitFor();
    expect(await documents.getByRole('listitem').count()).toBe(1);
    await documents.getByRole('button', { name: /^Put .* away$/ }).click();
    await documents.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test('the pack stands on the screen as well, with nothing of the application round it', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board?scenario=swale-remodelled&pack=a4`);
    await page.getByRole('heading', { level: 1, name: 'Swale remodelled estate' }).waitFor();
    await page.getByRole('img', { name: 'Map of the hubs of Swale remodelled estate' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the board' }).click();
    await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
