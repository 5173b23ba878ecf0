/** The main tasks without a mouse: finding, filtering, reading the table, opening and closing, and planning with undo. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations, hasFocus, holdBack, launch, type Locator, type Page, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver/.test(error));

/** Presses Tab until this has the focus, as a person would who looks for it. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('A hundred and twenty presses of Tab did not lead there.');
}

/** Types into the finder and opens the first thing it lists. */
async function find(page: Page, words: string, named: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('dialog', { name: 'Finder' });
  await finder.getByPlaceholder(/^Find a property/).waitFor();
  await expect.poll(() => hasFocus(finder.getByPlaceholder(/^Find a property/))).toBe(true);
  await page.keyboard.type(words);
  await finder.getByRole('button', { name: named }).first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await expect.poll(() => finder.locator('[data-selected]').textContent()).toMatch(named);
  await page.keyboard.press('Enter');
  await finder.waitFor({ state: 'hidden' });
}

test('the skip link, and the finder to a property and to a scenario', async () => {
  const { page, errors, close } = await visit(browser, `${address}/board`);
  await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  expect(await hasFocus(skip)).toBe(true);
  await expect.poll(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page.getByRole('main'))).toBe(true);

  const letIn = await holdBack(page, 'finder-');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ramsgate fold');
  letIn();
  await expect.poll(() => page.getByPlaceholder(/^Find a property/).inputValue()).toBe('ramsgate fold');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Finder' }).waitFor({ state: 'hidden' });

  await find(page, 'sittingbourne library', /^Sittingbourne library/);
  await page.getByRole('heading', { level: 1, name: 'Sittingbourne library' }).waitFor();
  await find(page, 'thanet deep', /^Thanet deep dive/);
  await page.getByRole('textbox', { name: 'Name of the scenario' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Name of the scenario' }).inputValue()).toBe('Thanet deep dive');
  expect(real(errors)).toEqual([]);
  await close();
});

test('filters, the table with arrows, Space and Enter, and the list of shortcuts', async () => {
  const { page, errors, close } = await visit(browser, `${address}/register`);
  const table = page.getByRole('grid', { name: 'Register' });
  const row = (index: number) => table.locator(`tr[aria-rowindex="${index}"]`);
  await row(3).getByRole('checkbox').waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: /^Leasehold/ }));
  await page.keyboard.press('Space');
  await page
    .getByRole('button', { name: 'Remove filter: Leasehold' })
    .or(page.getByRole('button', { name: /^Remove filter: .*Leasehold/ }))
    .first()
    .waitFor();
  await tabTo(page, row(2));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => hasFocus(row(4))).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(() => row(4).getAttribute('aria-selected')).toBe('true');
  await page.getByText(/, 1 selected$/).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex')))).toBeGreaterThan(100);
  await page.keyboard.press('Home');
  await expect.poll(() => hasFocus(row(2))).toBe(true);
  await table.evaluate((element) => element.parentElement?.scrollTo({ left: 0 }));
  expect(await accessibilityViolations(page)).toEqual([]);

  await page.keyboard.press('Shift+?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await shortcuts.getByRole('row', { name: /Group the selection into a hub/ }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await shortcuts.waitFor({ state: 'hidden' });

  await tabTo(page, row(2));
  const name = await row(2).getByRole('gridcell').or(row(2).locator('td')).nth(1).textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  expect(real(errors)).toEqual([]);
  await close();
});

test('Escape closes what is on top, one thing at a time', async () => {
  const { page, errors, close } = await visit(browser, `${address}/?property=p-00077`);
  const property = page.getByRole('complementary', { name: 'Property' });
  await tabTo(page, property.getByRole('button', { name: 'Add to the selection' }));
  await page.keyboard.press('Enter');
  await property.getByRole('button', { name: 'Take out of the selection' }).waitFor();
  await page.keyboard.press('Control+k');
  const finder = page.getByRole('dialog', { name: 'Finder' });
  await finder.waitFor();
  await page.keyboard.press('Escape');
  await finder.waitFor({ state: 'hidden' });
  expect(await property.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await property.waitFor({ state: 'hidden' });
  const selection = page.getByRole('complementary', { name: '1 selected' });
  await selection.waitFor();
  await page.keyboard.press('Escape');
  await selection.waitFor({ state: 'hidden' });
  expect(real(errors)).toEqual([]);
  await close();
});

test('a hub made, undone and made again', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan/thanet-deep-dive`);
  const plan = page.getByRole('complementary', { name: 'The plan' });
  await tabTo(page, plan.getByRole('textbox', { name: 'Find in this plan' }));
  await page.keyboard.type('jobcentre');
  const member = plan.getByRole('checkbox', { name: /^Select .*jobcentre/ }).first();
  await tabTo(page, member);
  await page.keyboard.press('Space');
  await plan.getByText('1 chosen').waitFor();
  await page.keyboard.press('h');
  const grouping = page.getByRole('dialog', { name: 'Group into hub' });
  await expect.poll(() => hasFocus(grouping.getByRole('textbox', { name: 'Name' }))).toBe(true);
  await tabTo(page, grouping.getByRole('radiogroup', { name: 'Host' }).getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect.poll(() => grouping.getByRole('radiogroup', { name: 'Host' }).getByRole('radio').first().isChecked()).toBe(true);
  await tabTo(page, grouping.getByRole('button', { name: 'Add to the plan' }));
  await page.keyboard.press('Enter');
  await grouping.waitFor({ state: 'hidden' });
  const saving = page.getByRole('button', { name: /^Annual revenue saving/ });
  await expect.poll(() => saving.textContent()).not.toMatch(/£0 a year|nothing decided yet/);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => saving.textContent()).toMatch(/nothing decided yet/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).isEnabled()).toBe(true);
  await expect.poll(() => page.getByText('Not saved').isVisible()).toBe(true);
  expect(real(errors)).toEqual([]);
  await close();
});
