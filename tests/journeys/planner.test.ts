/** An officer starts a scenario, groups properties into a hub, sees what it saves, changes her mind, saves, and meets a colleague's version. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, launch, visit, type Page } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function startScenario(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'New scenario' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('checkbox', { name: 'Thanet' }).check();
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Start the scenario' }).click();
  await page.getByText('No hubs yet').waitFor();
}

const figure = (page: Page, name: string) => page.getByRole('list', { name: 'What the plan comes to' }).getByRole('button', { name });

async function groupTwo(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Find in this plan' }).fill('office');
  const boxes = page.getByRole('checkbox', { name: /^Select .*office/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Group into hub' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Thanet services');
  await dialog
    .getByRole('radio', { name: /gateway|library|centre|offices?/i })
    .last()
    .check();
  await dialog.getByText('Annual saving').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add to the plan' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('planning', () => {
  test('groups properties into a hub, opens a figure, takes it back, and saves', async () => {
    const { page, errors, close } = await visit(browser, `${address}/plan`);
    await startScenario(page, 'Journey to one office');
    const saving = figure(page, 'Annual revenue saving');
    expect(await saving.textContent()).toContain('nothing decided yet');
    await groupTwo(page);
    await page.getByRole('region', { name: 'Thanet services' }).waitFor();
    expect(await saving.textContent()).not.toMatch(/£0 a year|nothing decided yet/);
    expect(await page.getByText('Not saved').count()).toBe(1);

    await saving.click();
    const behind = page.getByRole('dialog', { name: 'Annual revenue saving' });
    await behind.getByRole('row', { name: /^Together/ }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await behind.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('region', { name: 'Thanet services' }).waitFor({ state: 'hidden' });
    expect(await saving.textContent()).toContain('nothing decided yet');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await page.getByRole('region', { name: 'Thanet services' }).waitFor();

    await page.reload();
    await page.getByRole('region', { name: 'Thanet services' }).waitFor();
    await page.getByText('Not saved').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved, version 2').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('two people save one plan: the second sees both versions and keeps hers as a copy', async () => {
    const first = await visit(browser, `${address}/plan`, { size: 'phone' });
    await startScenario(first.page, 'Two people');
    const second = await visit(browser, first.page.url(), { size: 'phone' });
    const rename = async (page: Page, name: string) => {
      await page.getByRole('textbox', { name: 'Name of the scenario' }).fill(name);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
    };
    await second.page.getByText('No hubs yet').waitFor();
    await rename(first.page, 'Two people, hers');
    await first.page.getByText('Saved, version 2').waitFor();
    await rename(second.page, 'Two people, his');
    const dialog = second.page.getByRole('dialog', { name: /Somebody else saved this plan/ });
    await dialog.getByRole('row', { name: /^Name Two people, his Two people, hers/ }).waitFor();
    expect(await accessibilityViolations(second.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect
      .poll(() => second.page.getByRole('textbox', { name: 'Name of the scenario' }).inputValue())
      .toBe('Two people, his (my copy)');
    await first.close();
    await second.close();
  });

  test('at phone width the outline, the map and the figures are each a tap away', async () => {
    const { page, errors, close } = await visit(browser, `${address}/plan/swale-remodelled`, { size: 'phone', theme: 'dark' });
    await page.getByRole('region', { name: 'Sheerness Gateway in the library' }).waitFor();
    await page.getByText('Figures', { exact: true }).click();
    await figure(page, 'Annual revenue saving').waitFor();
    await page.getByRole('tab', { name: 'Checks' }).click();
    await page.getByText('On the map', { exact: true }).click();
    await page.getByRole('slider', { name: 'Year shown on the map' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
