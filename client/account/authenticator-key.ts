/** The key within an authenticator's address, in groups of four as one types it. */
export const keyOf = (uri: string): string =>
  (URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : '').replace(/(.{4})(?=.)/g, '$1 ');
