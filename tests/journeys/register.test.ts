/** Officers find, select and change properties in the register; two who change the same one lose nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, chromiumPath, launch, visit } from './driver.ts';
import { address } from './served.ts';

describe.runIf(chromiumPath())('the register', () => {
  let browser: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('shows the same to whoever opens a copied address: filter, order, selection and columns', async () => {
    const first = await visit(browser, `${address}/register`);
    await first.page.getByRole('checkbox', { name: /^Leasehold/ }).check();
    await first.page
      .getByRole('columnheader', { name: /^Running cost/ })
      .getByRole('button')
      .click();
    await first.page.locator('th[aria-sort="descending"]').waitFor();
    await first.page
      .getByRole('checkbox', { name: /^Select (?!every)/ })
      .nth(1)
      .check();
    await first.page.getByRole('button', { name: 'Columns' }).click();
    await first.page.getByRole('checkbox', { name: 'Postcode' }).check();
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('columnheader', { name: 'Postcode' }).waitFor();
    const second = await visit(browser, first.page.url());
    await second.page.getByRole('columnheader', { name: 'Postcode' }).waitFor();
    const rows = (page: typeof first.page) => page.locator('tbody tr[data-index]').allTextContents();
    await expect.poll(async () => (await rows(second.page)).join()).toBe((await rows(first.page)).join());
    expect(await second.page.locator('tr[aria-selected="true"]').count()).toBe(1);
    expect(await second.page.getByText(/^Selected, of/).count()).toBe(1);
    expect([...first.errors, ...second.errors]).toEqual([]);
    await first.close();
    await second.close();
  });

  test('is walked with the arrows, selected with Space and opened with Enter', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register?q=sittingbourne`);
    const row = (index: number) => page.locator(`tbody tr[data-index="${index}"]`);
    await row(2).getByRole('checkbox').waitFor();
    await row(0).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => row(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.locator('tr[data-index="1"][aria-selected="true"]').waitFor();
    const name = (await row(1).locator('td').nth(1).textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('finds a property by name from anywhere', async () => {
    const { page, errors, close } = await visit(browser, `${address}/board`);
    await page.getByRole('button', { name: 'Search', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: /^Find a property/ }).fill('sittingbourne library');
    await page
      .getByRole('button', { name: /^Sittingbourne library/ })
      .first()
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sittingbourne library' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  test('shows two people who change one property both versions, and saves what they choose', async () => {
    const form = `${address}/register/p-00058/edit`;
    const mine = await visit(browser, form);
    const theirs = await visit(browser, form, { theme: 'dark' });
    const nameOf = ({ page }: typeof mine) => page.getByRole('textbox', { name: 'Name', exact: true });
    await nameOf(mine).waitFor();
    await nameOf(theirs).waitFor();

    await nameOf(theirs).fill('The name that they gave');
    await theirs.page.getByRole('textbox', { name: 'Town' }).fill('Halfway');
    await theirs.page.getByRole('button', { name: 'Save' }).click();
    await theirs.page.getByRole('heading', { level: 1, name: 'The name that they gave' }).waitFor();

    await nameOf(mine).fill('The name that I gave');
    const area = mine.page.getByRole('textbox', { name: 'Floor area, m²', exact: true }).last();
    await area.fill('much');
    await mine.page.getByRole('button', { name: 'Save' }).click();
    await mine.page.getByRole('button', { name: 'Floor area: “much” is not a number.' }).waitFor();
    expect(await accessibilityViolations(mine.page)).toEqual([]);
    await area.fill('2,750');

    await expect.poll(() => mine.page.evaluate(() => sessionStorage.getItem('common-ground-property-p-00058') ?? '')).toContain('2,750');
    await mine.page.reload();
    await mine.page.getByText('What you typed before').waitFor();
    expect(await nameOf(mine).inputValue()).toBe('The name that I gave');

    await mine.page.getByRole('button', { name: 'Save' }).click();
    const dialog = mine.page.getByRole('dialog', { name: 'Somebody else saved this property first' });
    await dialog.getByText('The name that they gave').waitFor();
    expect(await accessibilityViolations(mine.page)).toEqual([]);
    const both = dialog.getByRole('listitem').filter({ hasText: 'Both of you changed this' });
    await both.getByText('Mine', { exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Save the chosen versions' }).click();
    await mine.page.getByRole('heading', { level: 1, name: 'The name that I gave' }).waitFor();
    await mine.page.getByText('Halfway').first().waitFor();
    await mine.page.getByText('2,750 m²').first().waitFor();
    await mine.close();
    await theirs.close();
  });

  test('archives a property and takes it back at once', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register/p-00060`);
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('This property is archived').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This property is archived').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  test('adds a property with no more than is needed, and says of the rest that it is not recorded', async () => {
    const { page, errors, close } = await visit(browser, `${address}/register/new`, { size: 'phone' });
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await page.getByText('There are 4 things to put right').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Trial depot');
    await page.getByRole('textbox', { name: 'Reference', exact: true }).fill('TR-1');
    await page.getByRole('combobox', { name: 'Holder' }).selectOption({ label: 'Kent County Council' });
    await page.getByRole('combobox', { name: 'Use' }).selectOption({ label: 'Depot or workshop' });
    await page.getByRole('button', { name: 'Add to the register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trial depot' }).waitFor();
    expect(await page.getByText('not recorded').count()).toBeGreaterThan(3);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
