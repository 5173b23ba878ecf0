/** What it means when the organisation's own sign-in sends one back without an account. */

const sentences: Record<string, string> = {
  access_denied: 'The sign-in was cancelled, or your organisation did not allow it.',
  signup_disabled: 'There is no account for you here yet. Ask an administrator for an invitation.',
  account_not_linked: 'There is an account with this e-mail address that signs in with a pass-phrase. Use that, or ask an administrator.',
  email_not_found: 'Your organisation did not say which e-mail address is yours, so you could not be recognised.',
  state_mismatch: 'The sign-in took too long or was begun in another window. Try again.',
  state_not_found: 'The sign-in took too long or was begun in another window. Try again.',
  unable_to_get_user_info: 'Your organisation’s sign-in did not say who you are. Try again, or ask an administrator.',
  storage: 'Your sign-in could not be written down, so you are not signed in. Try again in a moment.',
  disabled: 'This account is disabled. An administrator can enable it.',
};

/** A sentence for the code in the address; null where there is none. */
export function failedElsewhere(code: string | undefined): string | null {
  if (!code) return null;
  return Object.hasOwn(sentences, code)
    ? (sentences[code] ?? null)
    : 'Your organisation’s sign-in did not succeed. Try again, or ask an administrator.';
}
