/** Talks to the server's sign-in endpoints: every answer is a value, and what went wrong is a sentence, tied to a field where it belongs to one. */
import { sessionEnded } from './session/session-end.ts';

export type AuthField = 'name' | 'email' | 'passphrase' | 'newPassphrase' | 'code';

/** `over` means that this attempt has ended and signing in begins again. */
export type AuthTrouble = { message: string; field: AuthField | null; over: boolean };
export type AuthAnswer<T> = { ok: true; value: T } | { ok: false; trouble: AuthTrouble };

type Place = { field?: AuthField; over?: true };

/** Where a refusal belongs, by its code; its sentence is the server's. */
const places: Record<string, Place> = {
  INVALID_EMAIL: { field: 'email' },
  INVALID_EMAIL_OR_PASSWORD: { field: 'passphrase' },
  INVALID_PASSWORD: { field: 'passphrase' },
  INVALID_CODE: { field: 'code' },
  INVALID_BACKUP_CODE: { field: 'code' },
  ACCOUNT_TEMPORARILY_LOCKED: { field: 'code' },
  INVALID_TWO_FACTOR_COOKIE: { over: true },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { over: true },
};

const unreached = 'The server did not answer. Check the connection and try again; nothing you typed is lost.';

type Said = { code?: string; message?: string };

const placeOf = (code: string): Place => {
  if (Object.hasOwn(places, code)) return places[code] ?? {};
  return /^PASS(WORD|PHRASE)/.test(code) ? { field: 'newPassphrase' } : {};
};

/** What a refusal means, from its status and what it says. */
export function troubleOf(status: number, { code = '', message }: Said): AuthTrouble {
  const { field = null, over = false } = placeOf(code);
  return { message: message ?? (status >= 500 ? unreached : 'The server refused this without saying why.'), field, over };
}

async function ask<T>(path: string, body: object): Promise<AuthAnswer<T>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await response.json().catch(() => ({}))) as T & Said;
    if (response.ok) return { ok: true, value: said };
    if (said.code === 'UNAUTHORIZED' && (await sessionEnded(true))) return await ask<T>(path, body);
    return { ok: false, trouble: troubleOf(response.status, said) };
  } catch {
    return { ok: false, trouble: { message: unreached, field: null, over: false } };
  }
}

export const signInDemo = (id: string) => ask<unknown>('sign-in/demo', { id });

/** Answers whether a second factor is still asked for. */
export async function signInWithPassphrase(email: string, passphrase: string): Promise<AuthAnswer<{ secondFactor: boolean }>> {
  const answer = await ask<{ twoFactorRedirect?: boolean }>('sign-in/email', { email: email.trim(), password: passphrase });
  return answer.ok ? { ok: true, value: { secondFactor: answer.value.twoFactorRedirect === true } } : answer;
}

export const confirmCode = (code: string) => ask<unknown>('two-factor/verify-totp', { code: code.replace(/\s/g, '') });

export const confirmBackUpCode = (code: string) => ask<unknown>('two-factor/verify-backup-code', { code: code.trim() });

/** The address at the other provider, to which the browser is then sent; it comes back to `next` or, failing, to the sign-in page. */
export const openIdAddress = (next: string, failed: string) =>
  ask<{ url: string }>('sign-in/social', { callbackURL: next, errorCallbackURL: failed });

export const endSession = () => ask<unknown>('sign-out', {});

export const changePassphrase = (present: string, next: string) =>
  ask<unknown>('change-password', { currentPassword: present, newPassword: next });

const withPassphrase = (passphrase: string | null) => (passphrase === null ? {} : { password: passphrase });

/** Begins a second factor: the address that an authenticator reads, and the back-up codes, told this once. */
export const beginSecondFactor = (passphrase: string | null) =>
  ask<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', withPassphrase(passphrase));

export const dropSecondFactor = (passphrase: string | null) => ask<unknown>('two-factor/disable', withPassphrase(passphrase));

export const newBackUpCodes = (passphrase: string | null) =>
  ask<{ backupCodes: string[] }>('two-factor/generate-backup-codes', withPassphrase(passphrase));
