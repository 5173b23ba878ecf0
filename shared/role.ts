/** Who may do what: one function is asked by every route, and it answers no unless a rule says yes. */
import type { OrganisationId } from './ids.ts';

export const actions = [
  'register.read',
  'register.edit',
  'notes.read',
  'scenario.read',
  'scenario.edit',
  'disposal.edit',
  'space.edit',
  'sensitive.see',
  'audit.read',
  'export',
  'people.manage',
  'organisations.manage',
] as const;
export type Action = (typeof actions)[number];

/** What an address of the server asks for: an action, a person whoever it is, or nothing. */
export type Permission = Action | 'signed-in' | 'anyone';

export const roles = ['viewer', 'editor', 'liaison', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleLabel: Record<Role, string> = {
  viewer: 'Board member',
  editor: 'Estates officer',
  liaison: 'Disposals liaison',
  administrator: 'Administrator',
};

/** Each action as it ends the sentence "You may …". */
export const actionWords: Record<Action, string> = {
  'register.read': 'read the register',
  'register.edit': 'change the register',
  'notes.read': 'read private notes',
  'scenario.read': 'read scenarios',
  'scenario.edit': 'change scenarios',
  'disposal.edit': 'record disposals',
  'space.edit': 'record space wanted',
  'sensitive.see': 'see sensitive properties',
  'audit.read': 'read the audit',
  export: 'export lists',
  'people.manage': 'manage people',
  'organisations.manage': 'manage organisations',
};

/** What each action covers, in a sentence or two for somebody who is deciding what to give to whom. */
export const actionExplanation: Record<Action, string> = {
  'register.read':
    'Opens the map, the tables, every property with its figures and its history, and the totals. Sensitive properties are not among them.',
  'register.edit':
    'Enters, edits, archives and brings back properties. An estates officer does so for the bodies whose records they keep; handing a property to another body takes somebody who keeps both.',
  'notes.read': 'Reads what officers have noted of a property for themselves. An estates officer reads the notes of the bodies they keep.',
  'scenario.read': 'Opens every scenario with its figures, its checks and its paper for the board.',
  'scenario.edit': 'Starts, changes, copies and removes scenarios. A scenario never changes the register.',
  'disposal.edit':
    'Proposes properties for disposal, records each step with its date, and what was considered of each duty. An estates officer does so for the bodies whose records they keep.',
  'space.edit':
    'Records what space a body wants, and interest, offer and outcome. An estates officer does so for the bodies whose records they keep.',
  'sensitive.see':
    'Sees the properties that are marked as sensitive, such as refuges. It is given to a person and comes with no role; each look is recorded.',
  'audit.read': 'Reads who changed what and when. What somebody may not see in the register is not in the audit for them either.',
  export: 'Takes lists of what they may see out of the product as files.',
  'people.manage': 'Invites people, gives them their role and clearance, and ends their access.',
  'organisations.manage':
    'Adds the bodies that hold or occupy property, and changes their names and sectors. Brings in small areas with their people and deprivation.',
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

/** What of a record decides who may do what with it; a record that does not say whether it is sensitive is. */
export type Guarded = { holder: OrganisationId; sensitive?: boolean };

/** What comes with each role; `sensitive.see` comes with none. */
export const allowed: Record<Role, readonly Action[]> = {
  viewer: ['register.read', 'scenario.read'],
  editor: [
    'register.read',
    'register.edit',
    'notes.read',
    'scenario.read',
    'scenario.edit',
    'disposal.edit',
    'space.edit',
    'audit.read',
    'export',
  ],
  liaison: ['register.read', 'scenario.read', 'export'],
  administrator: actions.filter((action) => action !== 'sensitive.see'),
};

/** The actions that an estates officer takes only with the records of the bodies they keep. */
export const ofKeptRecords: readonly Action[] = ['register.edit', 'notes.read', 'disposal.edit', 'space.edit'];

/** Whether a record is to be hidden from the uncleared: everything is that does not plainly say that it is not. */
export const isSensitive = ({ sensitive }: { sensitive?: unknown }): boolean => sensitive !== false && sensitive !== 0;

const keepsRecordsOf = ({ role, keeps }: Person, holder: OrganisationId): boolean =>
  role === 'administrator' || keeps === 'every' || (Array.isArray(keeps) && keeps.includes(holder));

/** Whether a person may take an action, at all or with one record; a sensitive record needs clearance whatever the role. */
export function may(person: Person, action: Action, record?: Guarded): boolean {
  const said: { cleared: unknown; secondFactorDue: unknown } = person;
  const cleared = said.cleared === true;
  if (said.secondFactorDue !== false) return false;
  if (record && isSensitive(record) && !cleared) return false;
  if (action === 'sensitive.see') return cleared && roles.includes(person.role);
  if (!roles.includes(person.role) || !allowed[person.role].includes(action)) return false;
  return record === undefined || !ofKeptRecords.includes(action) || keepsRecordsOf(person, record.holder);
}

/** Whether an address that asks for a permission answers somebody; `null` has not signed in. */
export function admits(permission: Permission, person: Person | null): boolean {
  if (permission === 'anyone') return true;
  if (person === null) return false;
  return permission === 'signed-in' || may(person, permission);
}
