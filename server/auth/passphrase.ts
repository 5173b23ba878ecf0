/** What makes a pass-phrase good enough: its length, and that nobody would guess it; never which kinds of characters it has. */

export const shortestPassphrase = 12;
export const longestPassphrase = 256;
