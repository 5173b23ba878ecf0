/** Who may do what: one function is asked by every route, and it answers no unless a rule says yes. */

export const actions = ['register.read', 'register.edit', 'scenario.read', 'scenario.edit', 'sensitive.see'] as const;
export type Action = (typeof actions)[number];

export const roles = ['viewer', 'editor', 'liaison', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const roleLabel: Record<Role, string> = {
  viewer: 'Board member',
  editor: 'Estates officer',
  liaison: 'Disposals liaison',
  administrator: 'Administrator',
};

export type Person = { id: string; name: string; role: Role; cleared: boolean };

const allowed: Record<Role, readonly Action[]> = {
  viewer: ['register.read', 'scenario.read'],
  editor: ['register.read', 'register.edit', 'scenario.read', 'scenario.edit'],
  liaison: ['register.read', 'scenario.read'],
  administrator: ['register.read', 'register.edit', 'scenario.read', 'scenario.edit'],
};

/** Whether a person may take an action; sensitive records need clearance whatever the role. */
export function may(person: Person, action: Action): boolean {
  if (action === 'sensitive.see') return person.cleared;
  return allowed[person.role].includes(action);
}
