/** Signing in and out of the demonstration: where one wanted to go is kept, a session that ends loses nothing, and nobody finds another's work. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, colourViolations, hasFocus, launch, type Page, turnDark, visit } from './driver.ts';
import { address } from './served.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const real = (errors: readonly string[]) => errors.filter((error) => !/GL Driver/.test(error));
const persons = ['Board member', 'Estates officer, county', 'Estates officer, Swale', 'Disposals liaison', 'Administrator'];
const card = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}`) });
const menuOf = (page: Page) => page.getByRole('button', { name: /: menu$/ });
const choose = async (page: Page, item: string) => {
  await menuOf(page).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

test('nothing is shown to nobody; each person of the demonstration signs in with one click, is named, and signs out', async () => {
  const { page, errors, close } = await visit(browser, `${address}/plan`, { as: null });
  for (const name of persons) {
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByText(/This is a demonstration.*anybody at this machine can be anybody/).waitFor();
    expect(await page.getByText('Swale remodelled estate').count()).toBe(0);
    await card(page, name).click();
    await page.getByText('Swale remodelled estate').first().waitFor();
    await page.getByRole('banner').getByRole('button', { name: 'Demonstration' }).waitFor();
    await menuOf(page).click();
    expect(await page.getByRole('menuitem', { name, exact: true }).getAttribute('aria-current')).toBe('true');
    await page.waitForLoadState('networkidle');
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in$/);
    await page.goto(`${address}/plan`);
  }
  expect(real(errors)).toEqual([]);
  await close();
});

test.each(['desktop', 'phone'] as const)('the sign-in page at %s size is accessible in both themes', async (size) => {
  const { page, errors, close } = await visit(browser, `${address}/sign-in`, { as: null, size });
  await card(page, 'Administrator').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await turnDark(page);
  expect(await colourViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await close();
});

test('a link with a whole view survives signing in, by keyboard', async () => {
  const view = '/register?dis=Swale&q=library&estimates=no';
  const { page, close } = await visit(browser, address + view, { as: null });
  await card(page, 'Board member').focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('checkbox', { name: /^Select / })
    .first()
    .waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('dis'), searchParams.get('q'), searchParams.get('estimates')]).toEqual([
    '/register',
    'Swale',
    'library',
    'no',
  ]);
  await page.goBack();
  expect(new URL(page.url()).pathname).not.toBe('/sign-in');
  await close();
});

test.each(['//elsewhere.example/', 'https://elsewhere.example/', '/\\elsewhere.example', '/api/auth/sign-out'])(
  'a link that would lead elsewhere after signing in leads to the map: %s',
  async (next) => {
    const { page, close } = await visit(browser, `${address}/sign-in?${new URLSearchParams({ next })}`, { as: null });
    await card(page, 'Board member').click();
    await page.getByRole('region', { name: 'Legend' }).waitFor();
    expect(new URL(page.url()).origin).toBe(address);
    await close();
  },
);

describe('a session that ends under one’s hands', () => {
  const fill = async (page: Page, reference: string) => {
    await page.getByRole('textbox', { name: /^Name/ }).fill('Cuxton ranger station');
    await page.getByRole('textbox', { name: /^Reference/ }).fill(reference);
    await page.getByRole('combobox', { name: /^Holder/ }).selectOption({ label: 'Kent County Council' });
    await page.getByRole('combobox', { name: /^Use/ }).selectOption({ index: 3 });
    await page.context().clearCookies();
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Add to the register' }).click();
  const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'You have been signed out' });

  test.each(['desktop', 'phone'] as const)('at %s size: signing in again in place, and the save goes on', async (size) => {
    const { page, close } = await visit(browser, `${address}/register/new`, { size });
    await fill(page, `JRN-SES-${size}`);
    await save(page);
    const goOn = dialogOf(page).getByRole('button', { name: 'Go on as Estates officer, county' });
    await goOn.waitFor();
    await expect.poll(() => hasFocus(goOn)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Cuxton ranger station' }).waitFor();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await close();
  });

  test('set aside, what was typed stays, and saving asks again', async () => {
    const { page, close } = await visit(browser, `${address}/register/new`);
    await fill(page, 'JRN-SES-aside');
    await save(page);
    await dialogOf(page).getByRole('button', { name: 'Not now' }).click();
    await page.getByText('You are signed out. What is on the screen may be out of date.').waitFor();
    await page.getByRole('alert').getByText('The property was not saved').waitFor();
    expect(await page.getByRole('textbox', { name: /^Name/ }).inputValue()).toBe('Cuxton ranger station');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await dialogOf(page)
      .getByRole('button', { name: /^Go on as/ })
      .click();
    await dialogOf(page).waitFor({ state: 'hidden' });
    await save(page);
    await page.getByRole('heading', { level: 1, name: 'Cuxton ranger station' }).waitFor();
    await close();
  });

  test('signing in again in another tab counts here', async () => {
    const { page, close } = await visit(browser, `${address}/register/new`);
    await fill(page, 'JRN-SES-tab');
    await save(page);
    await dialogOf(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${address}/sign-in`);
    await card(other, 'Estates officer, county').click();
    await other.getByRole('region', { name: 'Legend' }).waitFor();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.getByRole('heading', { level: 1, name: 'Cuxton ranger station' }).waitFor();
    await close();
  });
});

test('whoever leaves unsaved work is asked, and the next person does not find it', async () => {
  const { page, close } = await visit(browser, `${address}/register/new`);
  await page.getByRole('textbox', { name: /^Name/ }).fill('Half a property');
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).some((key) => key.includes('property')))).toBe(true);
  await choose(page, 'Sign out');
  const dialog = page.getByRole('dialog', { name: 'There is unsaved work' });
  await expect.poll(() => hasFocus(dialog.getByRole('button', { name: 'Leave it as it is' }))).toBe(true);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await page.getByRole('textbox', { name: /^Name/ }).inputValue()).toBe('Half a property');
  await choose(page, 'Estates officer, Swale');
  await dialog.getByRole('button', { name: 'Go on as Estates officer, Swale without it' }).click();
  await page.getByRole('button', { name: 'Estates officer, Swale: menu' }).waitFor();
  expect(await page.getByRole('textbox', { name: /^Name/ }).inputValue()).toBe('');
  await close();
});

test('another person in the same browser finds nothing of the one before', async () => {
  const { page, close } = await visit(browser, `${address}/register/new`);
  await page.getByRole('textbox', { name: /^Name/ }).fill('Half a property');
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).some((key) => key.includes('property')))).toBe(true);
  const other = await page.context().newPage();
  await other.goto(`${address}/sign-in`);
  await card(other, 'Board member').click();
  await other.getByRole('region', { name: 'Legend' }).waitFor();
  await page.bringToFront();
  await page.reload();
  await page.getByRole('button', { name: 'Board member: menu' }).waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.includes('property')))).toBe(false);
  await close();
});

test('people and organisations are for administrators, who go from row to row with the arrows', async () => {
  const board = await visit(browser, `${address}/people`, { as: 'board' });
  await board.page.getByText('This is for administrators').waitFor();
  expect(await board.page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
  expect(await accessibilityViolations(board.page)).toEqual([]);
  await board.page.goto(`${address}/organisations`);
  await board.page.getByRole('row', { name: /^Swale Borough Council/ }).waitFor();
  expect(await board.page.getByRole('button', { name: 'Add an organisation' }).count()).toBe(0);
  expect(board.errors).toEqual([]);
  await board.close();

  const { page, errors, close } = await visit(browser, `${address}/people`, { as: 'administrator' });
  const row = (name: string) => page.getByRole('table').getByRole('button', { name: new RegExp(`^${name}`) });
  await row('Administrator').focus();
  await page.keyboard.press('ArrowDown');
  expect(await hasFocus(row('Board member'))).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Board member' });
  await dialog.waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => hasFocus(row('Board member'))).toBe(true);
  await row('Administrator').click();
  await page.getByText('Your own role, bodies and clearance are for another administrator to change.').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('without the server the gate says so, and opens when it is back', async () => {
  const { page, close } = await visit(browser, `${address}/plan`, {
    before: (opening) => opening.route(/\/trpc\//, (route) => route.abort('connectionrefused')),
  });
  await page.getByRole('alert').getByText('Common Ground could not be reached').waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.unroute(/\/trpc\//);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Swale remodelled estate').first().waitFor();
  await close();
});
