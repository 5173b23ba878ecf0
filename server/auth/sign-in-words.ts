/** What better-auth answers by code, in sentences that a person can act on; none tells whether an address is known. */

const wrongPair = 'That address and pass-phrase do not belong together. Check both, or ask for a new pass-phrase.';
const startAgain = 'That sign-in has run out. Enter your address and pass-phrase again.';

const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: wrongPair,
  INVALID_EMAIL: 'Enter an address such as name@council.gov.uk.',
  PASSWORD_TOO_LONG: 'A pass-phrase has 256 characters at most.',
  PASSWORD_TOO_SHORT: 'A pass-phrase has at least 12 characters.',
  INVALID_PASSWORD: 'That is not your present pass-phrase.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'You sign in without a pass-phrase, so there is none to change.',
  INVALID_CODE: 'That code is not right, or has run out. Enter the one that is shown now.',
  INVALID_BACKUP_CODE: 'That back-up code is not right, or has been used.',
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many codes were wrong. Enter your address and pass-phrase again.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many codes were wrong. Try again in 15 minutes, or ask an administrator to take the second factor off.',
  TOTP_ALREADY_ENABLED: 'Your second factor is set up already. Take it off first to set it up anew.',
  TOTP_NOT_ENABLED: 'You have not set up a second factor.',
  TWO_FACTOR_NOT_ENABLED: 'You have not set up a second factor.',
  BACKUP_CODES_NOT_ENABLED: 'You have not set up a second factor.',
  UNAUTHORIZED: 'Sign in first.',
  DISABLED: 'This account is disabled. Ask an administrator.',
  NO_SUCH_PERSON: 'The demonstration has nobody of that name.',
  INVALID_ORIGIN: 'This page was opened under an address that this server does not know. Open it from its own address.',
  MISSING_OR_NULL_ORIGIN: 'This page was opened under an address that this server does not know. Open it from its own address.',
  INVALID_CALLBACK_URL: 'After signing in one can only go on to a page of Common Ground.',
  PROVIDER_NOT_FOUND: 'Your organisation’s sign-in cannot be reached. Try again in a moment, or ask an administrator.',
  IMPORTING:
    'An import is being saved into the register, which takes a minute at most. Nobody can sign in or out until then; try again in a moment.',
  VALIDATION_ERROR: 'Something is missing from what was sent.',
};

export const unreadable = 'This request cannot be read.';

export const sentenceOfCode = (code: string | undefined): string => sentences[code ?? ''] ?? unreadable;
