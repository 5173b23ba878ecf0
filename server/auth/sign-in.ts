/** How one may sign in at this server, as its configuration says; whatever is not named here is closed. */

export type OpenIdSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  /** Whether an address counts as verified where the provider says nothing of it, as that of one's own tenant does. */
  trustsAddresses: boolean;
};

export type MailSettings = { url: string; from: string };

export type SignIn = {
  /** Anybody signs in with one click as one of the people of the demonstration; on this machine only. */
  demo: boolean;
  /** The address under which people know this server, such as https://estate.example. */
  origin: string;
  /** Signs the session cookies and seals the second factors. */
  secret: string;
  secondFactorRequired: boolean;
  openId: OpenIdSettings | null;
  mail: MailSettings | null;
  /** Where people report what they cannot use; null where nobody is named. */
  contact: string | null;
};

/** No way in at all. */
export const noSignIn: SignIn = {
  demo: false,
  origin: 'http://localhost',
  secret: '',
  secondFactorRequired: false,
  openId: null,
  mail: null,
  contact: null,
};
