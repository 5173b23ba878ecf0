/** Accounts from the first one on: the printed link, a second factor that is due, an invitation accepted elsewhere, signing in with codes, a lost pass-phrase, and shutting somebody out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations, colourViolations, hasFocus, launch, type Locator, type Page, turnDark, visit } from './driver.ts';
import { oneTimeCode } from './one-time-code.ts';
import { type Served, startServer } from './start-server.ts';

let browser: Awaited<ReturnType<typeof launch>>;
let server: Served;
beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startServer({ DEMO: '0', REQUIRE_SECOND_FACTOR: '1' })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const first = { name: 'Ada Administrator', email: 'ada@kent.example', passphrase: 'gravel thimble orbit pelican' };
const editor = {
  name: 'Wilhelmina Featherstonehaugh-Cholmondeley',
  email: 'wilhelmina@swale.example',
  passphrase: 'lantern quarry violet umbrella',
};

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name, exact: typeof name === 'string' });
const passphraseField = (page: Page, label: string) => page.getByLabel(label, { exact: true });
/** Opens somebody in the table of people, where the name stands before the address. */
const open = (page: Page, name: string) =>
  page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .click();
const map = (page: Page) => page.getByRole('region', { name: 'Legend' });

/** The page as it stands is accessible in both themes and scrolls nowhere sideways. */
async function fine(page: Page): Promise<void> {
  expect(await accessibilityViolations(page)).toEqual([]);
  await turnDark(page);
  expect(await colourViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function accept(page: Page, who: typeof first): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(who.name);
  await passphraseField(page, 'Pass-phrase').fill(who.passphrase);
  await button(page, 'Make the account').click();
}

async function giveEmailAndPassphrase(page: Page, who: typeof first): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(who.email);
  await passphraseField(page, 'Pass-phrase').fill(who.passphrase);
  await page.keyboard.press('Enter');
}

/** Sets a second factor up on the account page; answers its key and the back-up codes. */
async function setUpFactor(page: Page, who: typeof first): Promise<{ key: string; codes: string[] }> {
  await button(page, 'Set up a second factor').click();
  await expect.poll(() => hasFocus(passphraseField(page, 'Your pass-phrase'))).toBe(true);
  await page.keyboard.type(who.passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /code to scan/ }).waitFor();
  await fine(page);
  const key = (await page.locator('code').first().textContent()) ?? '';
  const code = page.getByRole('textbox', { name: 'The six digits that it shows now' });
  await code.fill('12');
  await page.keyboard.press('Enter');
  await page.getByText('Give the six digits that your authenticator shows.').waitFor();
  expect(await code.getAttribute('aria-invalid')).toBe('true');
  await code.fill(oneTimeCode(key));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Keep these back-up codes' }).waitFor();
  await fine(page);
  const codes = await page.getByRole('listitem').locator('code').allTextContents();
  expect(new Set(codes).size).toBe(10);
  await button(page, 'I have kept them').click();
  await page.getByText(/^On\. Besides your pass-phrase/).waitFor();
  return { key, codes };
}

let keyOfFirst = '';
let administrator: Awaited<ReturnType<typeof visit>>;
let invited: Awaited<ReturnType<typeof visit>>;
let factor: { key: string; codes: string[] };

describe.sequential('from the first link on', () => {
  test('the printed link makes the first administrator, whose second factor is due before anything else', async () => {
    const link = /http\S+\/invitation#\S+/.exec(server.said())?.[0] ?? '';
    const { hash } = new URL(link);
    administrator = await visit(browser, `${server.address}/invitation${hash}`, { as: null });
    const { page } = administrator;
    await heading(page, 'Make the first account').waitFor();
    await fine(page);
    await page.getByRole('textbox', { name: 'E-mail address' }).fill(first.email);
    await accept(page, { ...first, passphrase: 'password1234' });
    await page.getByText(/common or easily guessed/).waitFor();
    expect(await hasFocus(passphraseField(page, 'Pass-phrase'))).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await accept(page, first);
    await heading(page, 'Set up your second factor first').waitFor();
    await fine(page);
    await page.goto(`${server.address}/register`);
    await page.getByRole('link', { name: 'Set it up' }).click();
    await heading(page, 'Your account').waitFor();
    ({ key: keyOfFirst } = await setUpFactor(page, first));
    await page.getByRole('link', { name: 'Common Ground: the map' }).click();
    await map(page).waitFor();
  });

  test('the link works once', async () => {
    const hash = new URL(/http\S+\/invitation#\S+/.exec(server.said())?.[0] ?? '').hash;
    const { page, close } = await visit(browser, `${server.address}/invitation${hash}`, { as: null });
    await heading(page, 'This invitation cannot be used').waitFor();
    await fine(page);
    await close();
  });

  test('by keyboard alone the administrator invites an estates officer and gets the link to hand over', async () => {
    const { page } = administrator;
    await button(page, `${first.name}: menu`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'People' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'People').waitFor();
    await fine(page);
    await button(page, 'Invite somebody').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const email = dialog.getByRole('textbox', { name: 'E-mail address' });
    await expect.poll(() => hasFocus(email)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByText('Give the e-mail address of whom you invite.').waitFor();
    await page.keyboard.type(editor.email);
    await dialog.getByRole('radio', { name: /^Board member/ }).focus();
    await page.keyboard.press('ArrowDown');
    await button(dialog, 'Invite').focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Choose at least one body, or every body.').waitFor();
    await dialog.getByRole('textbox', { name: 'Find a body by name' }).focus();
    await page.keyboard.type('swale');
    await dialog.getByRole('checkbox', { name: 'Ashford Borough Council' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => dialog.getByRole('checkbox', { name: 'Swale Borough Council' }).isChecked()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await button(dialog, 'Invite').focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(/This server sends no e-mail, so hand this link to/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const link = await dialog.getByRole('textbox', { name: 'Invitation' }).inputValue();
    await button(dialog, 'Done').click();
    await page.getByRole('region', { name: 'Invitations' }).getByText(editor.email).waitFor();
    invited = await visit(browser, `${server.address}/invitation${new URL(link).hash}`, { as: null, size: 'phone' });
  });

  test('elsewhere, on a phone, the invitation is accepted, and a second factor set up', async () => {
    const { page } = invited;
    await heading(page, 'Join Common Ground').waitFor();
    await page.getByText(/Ada Administrator invites you as/).waitFor();
    await fine(page);
    await accept(page, editor);
    await button(page, `${editor.name}: menu`).waitFor();
    await page.goto(`${server.address}/account`);
    await page.getByText('Swale Borough Council').waitFor();
    factor = await setUpFactor(page, editor);
    await fine(page);
  });

  test('they sign in again with a code, and another time with a back-up code, which then is spent', async () => {
    const { page } = invited;
    const out = async () => {
      await button(page, `${editor.name}: menu`).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await heading(page, 'Sign in').waitFor();
    };
    await out();
    await fine(page);
    await giveEmailAndPassphrase(page, { ...editor, passphrase: 'not the right one at all' });
    await page.getByText(/do not belong together/).waitFor();
    expect(await hasFocus(passphraseField(page, 'Pass-phrase'))).toBe(true);
    await giveEmailAndPassphrase(page, editor);
    const code = page.getByRole('textbox', { name: 'Code', exact: true });
    await expect.poll(() => hasFocus(code)).toBe(true);
    await fine(page);
    await page.keyboard.type(oneTimeCode(factor.key, 1));
    await page.keyboard.press('Enter');
    await button(page, `${editor.name}: menu`).waitFor();

    await out();
    await giveEmailAndPassphrase(page, editor);
    await button(page, 'Use a back-up code instead').click();
    await expect.poll(() => hasFocus(page.getByRole('textbox', { name: 'Back-up code' }))).toBe(true);
    await page.keyboard.type(factor.codes[0] ?? '');
    await page.keyboard.press('Enter');
    await button(page, `${editor.name}: menu`).waitFor();

    await out();
    await giveEmailAndPassphrase(page, editor);
    await button(page, 'Use a back-up code instead').click();
    await page.getByRole('textbox', { name: 'Back-up code' }).fill(factor.codes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByText(/back-up code is not right, or has been used/).waitFor();
    await page.getByRole('textbox', { name: 'Back-up code' }).fill(factor.codes[1] ?? '');
    await page.keyboard.press('Enter');
    await button(page, `${editor.name}: menu`).waitFor();
  });

  test('the administrator gives them another role and takes that back; a change of somebody else’s is shown, not overwritten', async () => {
    const { page } = administrator;
    await page.reload();
    await open(page, editor.name);
    const dialog = page.getByRole('dialog', { name: editor.name });
    await dialog.getByRole('radio', { name: /^Disposals liaison/ }).check();
    await button(dialog, 'Save').click();
    await page.getByText(`${editor.name} is changed.`).waitFor();
    await page.getByRole('row', { name: /Wilhelmina.*Disposals liaison/ }).waitFor();
    await button(page, 'Undo').click();
    await page.getByRole('row', { name: /Wilhelmina.*Estates officer/ }).waitFor();

    const other = await page.context().newPage();
    await other.goto(`${server.address}/people`);
    await open(page, editor.name);
    await open(other, editor.name);
    await other.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Wilhelmina F-C');
    await button(other.getByRole('dialog'), 'Save').click();
    await other.getByText('Wilhelmina F-C is changed.').waitFor();
    await page
      .getByRole('dialog')
      .getByRole('switch', { name: /sensitive/ })
      .check();
    await button(page.getByRole('dialog'), 'Save').click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else changed this person meanwhile.' });
    await conflict.getByText('Wilhelmina F-C').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await button(page, 'Keep theirs').click();
    await page.getByRole('dialog', { name: 'Wilhelmina F-C' }).waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('switch', { name: /sensitive/ })
        .isChecked(),
    ).toBe(false);
    await page.keyboard.press('Escape');
    await other.close();
  });

  test('a lost pass-phrase: without mail the page says whom to ask, and the administrator’s link lets them choose another', async () => {
    const { page } = administrator;
    const lost = await visit(browser, `${server.address}/sign-in`, { as: null });
    await lost.page.getByRole('link', { name: 'Forgotten your pass-phrase?' }).click();
    await lost.page.getByText('This server does not send e-mail.').waitFor();
    await fine(lost.page);
    await open(page, 'Wilhelmina F-C');
    const dialog = page.getByRole('dialog');
    await button(dialog, 'Make a link').click();
    const link = await dialog.getByRole('textbox', { name: 'Link for a new pass-phrase' }).inputValue();
    await page.keyboard.press('Escape');
    await lost.page.goto(`${server.address}/reset${new URL(link).hash}`);
    await heading(lost.page, 'Choose a new pass-phrase').waitFor();
    await fine(lost.page);
    await passphraseField(lost.page, 'New pass-phrase').fill('bramble kettle sundial forty');
    await button(lost.page, 'Change the pass-phrase').click();
    await heading(lost.page, 'Your pass-phrase is changed').waitFor();
    await lost.page.getByRole('link', { name: 'Sign in' }).click();
    await heading(lost.page, 'Sign in').waitFor();
    await invited.page.goto(`${server.address}/board`);
    await heading(invited.page, 'Sign in').waitFor();
    await lost.close();
  });

  test('whoever is disabled is out at their next request, and may be let in again', async () => {
    const { page } = administrator;
    const theirs = invited.page;
    await giveEmailAndPassphrase(theirs, { ...editor, passphrase: 'bramble kettle sundial forty' });
    await button(theirs, 'Use a back-up code instead').click();
    await theirs.getByRole('textbox', { name: 'Back-up code' }).fill(factor.codes[2] ?? '');
    await theirs.keyboard.press('Enter');
    await heading(theirs, 'Board').waitFor();
    await open(page, 'Wilhelmina F-C');
    await button(page.getByRole('dialog'), 'Disable').click();
    await page.getByText('Wilhelmina F-C is disabled and signed out everywhere.').waitFor();
    await page.getByText('Disabled: they cannot sign in.').waitFor();
    await theirs.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Register' }).click();
    const dialog = theirs.getByRole('dialog', { name: 'You have been signed out' });
    await dialog.waitFor();
    await expect.poll(() => hasFocus(passphraseField(theirs, 'Pass-phrase'))).toBe(true);
    expect(await accessibilityViolations(theirs)).toEqual([]);
    await theirs.keyboard.type('bramble kettle sundial forty');
    await theirs.keyboard.press('Enter');
    await dialog.getByText(/disabled|do not belong together/).waitFor();
    await button(page.getByRole('dialog'), 'Enable').click();
    await page.getByText('They can sign in.').waitFor();
    await page.keyboard.press('Escape');
    await invited.close();
  });

  test('of one’s own sessions another is ended, and organisations are changed with an undo', async () => {
    const { page, errors, close } = administrator;
    const second = await visit(browser, `${server.address}/sign-in?next=/organisations`, { as: null });
    await giveEmailAndPassphrase(second.page, first);
    await second.page.getByRole('textbox', { name: 'Code', exact: true }).fill(oneTimeCode(keyOfFirst, 1));
    await second.page.keyboard.press('Enter');
    await heading(second.page, 'Organisations').waitFor();
    await fine(second.page);
    await button(second.page, 'Swale Borough Council').click();
    await second.page.getByRole('dialog').getByRole('textbox', { name: 'Short name' }).fill('Swale');
    await button(second.page.getByRole('dialog'), 'Save').click();
    await second.page.getByRole('row', { name: /Swale Borough Council Swale / }).waitFor();
    await button(second.page, 'Undo').click();
    await second.page.getByRole('row', { name: /Swale Borough Council Swale BC/ }).waitFor();

    await page.goto(`${server.address}/account`);
    await fine(page);
    await button(page, /^End the session in Chrome/).click();
    await page.getByText('That session has ended.').waitFor();
    await second.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Board' }).click();
    await second.page.getByRole('dialog', { name: 'You have been signed out' }).waitFor();
    await second.close();
    expect(errors.filter((error) => !/GL Driver|40\d|409/.test(error))).toEqual([]);
    await close();
  });
});
