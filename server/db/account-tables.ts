/** Row types of people and of how they sign in; those that better-auth writes hold moments as ISO texts, and so do ours. */

export type PersonTable = {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  image: string | null;
  created_at: string;
  updated_at: string;
  two_factor_enabled: number | null;
  role: string;
  cleared: number;
  keeps_every: number;
  disabled: number;
  demo: number;
  version: number;
  last_seen_at: string | null;
};

export type PersonOrganisationTable = { person_id: string; organisation_id: string };

/** `way` is how its person signed in: passphrase, openid or demo. */
export type SessionTable = {
  id: string;
  person_id: string;
  token: string;
  way: string | null;
  expires_at: string;
  last_seen_at: string | null;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
};

export type AccountTable = {
  id: string;
  person_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
};

export type VerificationTable = {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
};

export type TwoFactorTable = {
  id: string;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: number | null;
  failed_verification_count: number | null;
  locked_until: string | null;
};

/** `ended_at` is when it was accepted or withdrawn; `email` is null where whoever accepts it gives their own. */
export type InvitationTable = {
  id: string;
  token_hash: string;
  email: string | null;
  role: string;
  cleared: number;
  keeps_every: number;
  keeps_json: string;
  demo: number;
  invited_by: string;
  invited_at: string;
  expires_at: string;
  ended_at: string | null;
};

export type PassphraseResetTable = { id: string; token_hash: string; person_id: string; made_at: string; expires_at: string };

export type AccountTables = {
  person: PersonTable;
  person_organisation: PersonOrganisationTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  two_factor: TwoFactorTable;
  invitation: InvitationTable;
  passphrase_reset: PassphraseResetTable;
};
