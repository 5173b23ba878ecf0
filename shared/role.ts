/** Who may do what: one function is asked by every route, and it answers no unless a rule says yes. */
import type { OrganisationId } from './ids.ts';

export const actions = [
  'register.read',
  'register.edit',
  'notes.read',
  'scenario.read',
  'scenario.edit',
  'sensitive.see',
  'audit.read',
  'export',
  'people.manage',
  'organisations.manage',
] as const;
export type Action = (typeof actions)[number];

export const roles = ['viewer', 'editor', 'liaison', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleLabel: Record<Role, string> = {
  viewer: 'Board member',
  editor: 'Estates officer',
  liaison: 'Disposals liaison',
  administrator: 'Administrator',
};

export type Person = {
  id: string;
  name: string;
  role: Role;
  /** Whether this person may see sensitive properties. */
  cleared: boolean;
  /** The bodies whose records an estates officer keeps. */
  keeps: 'every' | readonly OrganisationId[];
  /** Until a second factor that is required has been set up, setting it up is all that is allowed. */
  secondFactorDue: boolean;
};

/** What of a record decides who may do what with it. */
export type Guarded = { holder: OrganisationId; sensitive: boolean };

const allowed: Record<Role, readonly Action[]> = {
  viewer: ['register.read', 'scenario.read'],
  editor: ['register.read', 'register.edit', 'notes.read', 'scenario.read', 'scenario.edit', 'audit.read', 'export'],
  liaison: ['register.read', 'scenario.read', 'export'],
  administrator: [...actions].filter((action) => action !== 'sensitive.see'),
};

/** The actions that an estates officer takes only with the records of the bodies they keep. */
const ofKeptRecords: readonly Action[] = ['register.edit', 'notes.read'];

const keeps = ({ role, keeps: kept }: Person, holder: OrganisationId): boolean =>
  role === 'administrator' || kept === 'every' || kept.includes(holder);

/** Whether a person may take an action, at all or with one record; a sensitive record needs clearance whatever the role. */
export function may(person: Person, action: Action, record?: Guarded): boolean {
  if (person.secondFactorDue) return false;
  if (record && record.sensitive !== false && !person.cleared) return false;
  if (action === 'sensitive.see') return person.cleared === true;
  if (!allowed[person.role].includes(action)) return false;
  return record === undefined || !ofKeptRecords.includes(action) || keeps(person, record.holder);
}
