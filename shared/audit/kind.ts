/** Every kind of event once: its name in a list, what it concerns, and whether the register is another after it. */
import type { AuditEvent, AuditKind } from '../audit.ts';
import { may, type Person } from '../role.ts';

/** What an event concerns, which decides who reads it. */
export const concerns = ['register', 'plans', 'organisations', 'door', 'people', 'server'] as const;
export type Concern = (typeof concerns)[number];

type KindFacts = { label: string; concern: Concern; changesRegister: boolean };

const kind = (label: string, concern: Concern, changesRegister = false): KindFacts => ({ label, concern, changesRegister });

export const auditKinds: Record<AuditKind, KindFacts> = {
  'property.added': kind('Property added', 'register', true),
  'property.edited': kind('Property edited', 'register', true),
  'property.estimated': kind('Gap filled with an estimate', 'register', true),
  'property.estimate-removed': kind('Estimate taken away', 'register', true),
  'property.archived': kind('Property archived', 'register', true),
  'property.restored': kind('Property brought back', 'register', true),
  'property.reverted': kind('Earlier version of a property put back', 'register', true),
  'property.merged': kind('Record of the same property merged in', 'register', true),
  'property.merged-away': kind('Property merged into another', 'register', true),
  'property.unmerged': kind('Merge of properties undone', 'register', true),
  'pair.told-apart': kind('Properties told apart', 'register', true),
  'pair.reopened': kind('Possible duplicate open again', 'register', true),
  'disposal.proposed': kind('Property proposed for disposal', 'register', true),
  'disposal.stepped': kind('Step of a disposal', 'register', true),
  'disposal.changed': kind('Terms of a disposal changed', 'register', true),
  'disposal.step-undone': kind('Step of a disposal taken back', 'register', true),
  'property.imported': kind('Property imported', 'register', true),
  'property.import-undone': kind('Import of a property undone', 'register', true),
  'import.saved': kind('List imported', 'register', true),
  'import.undone': kind('Import undone', 'register', true),
  'word.added': kind('Word for imports added', 'register'),
  'word.removed': kind('Word for imports removed', 'register'),
  'export.made': kind('List exported', 'register'),
  'layout.saved': kind('Layout of a list saved', 'register'),
  'layout.removed': kind('Layout of a list removed', 'register'),
  'register.loaded': kind('Register loaded', 'register', true),
  'sensitive.seen': kind('Sensitive property looked at', 'register'),
  'sensitive.set': kind('Property made sensitive', 'register'),
  'sensitive.lifted': kind('Property no longer sensitive', 'register'),
  'sensitive.confirmed': kind('Sensitive property confirmed', 'register'),
  'scenario.added': kind('Scenario added', 'plans'),
  'scenario.saved': kind('Scenario saved', 'plans'),
  'scenario.removed': kind('Scenario removed', 'plans'),
  'scenario.reverted': kind('Earlier version of a scenario put back', 'plans'),
  'plan.sent': kind('Plan sent to the Board', 'plans'),
  'plan.decided': kind('Decision of the Board', 'plans'),
  'progress.recorded': kind('Progress of a plan recorded', 'plans'),
  'progress.undone': kind('Progress of a plan taken back', 'plans'),
  'county.added': kind('Estimate for the county added', 'plans'),
  'county.saved': kind('Estimate for the county saved', 'plans'),
  'county.removed': kind('Estimate for the county removed', 'plans'),
  'county.restored': kind('Estimate for the county brought back', 'plans'),
  'space.wanted': kind('Space wanted', 'plans'),
  'space.edited': kind('Space wanted changed', 'plans'),
  'space.closed': kind('Space wanted closed', 'plans'),
  'space.reopened': kind('Space wanted open again', 'plans'),
  'space.responded': kind('Space wanted answered', 'plans'),
  'space.response-undone': kind('Answer to space wanted taken back', 'plans'),
  'areas.added': kind('Small areas brought in', 'plans'),
  'areas.chosen': kind('Small areas put in use', 'plans'),
  'areas.removed': kind('Small areas removed', 'plans'),
  'report.made': kind('Document made', 'plans'),
  'organisation.added': kind('Organisation added', 'organisations', true),
  'organisation.changed': kind('Organisation changed', 'organisations', true),
  'session.started': kind('Signed in', 'door'),
  'session.refused': kind('Sign-in refused', 'door'),
  'session.ended': kind('Session ended', 'door'),
  'factor.set': kind('Second factor set up', 'door'),
  'factor.dropped': kind('Second factor dropped', 'door'),
  'passphrase.changed': kind('Pass-phrase changed', 'door'),
  'passphrase.reset': kind('Pass-phrase reset', 'door'),
  'passphrase.link-made': kind('Reset link made', 'door'),
  'person.invited': kind('Person invited', 'people'),
  'invitation.withdrawn': kind('Invitation withdrawn', 'people'),
  'person.joined': kind('Person joined', 'people'),
  'person.changed': kind('Person changed', 'people'),
  'backup.made': kind('Backup made', 'server'),
  'backup.restored': kind('Backup restored', 'server', true),
};

export const auditKindNames = Object.keys(auditKinds) as AuditKind[];

/** Whether the register is another after an event, as it never is after a plan is saved or somebody signs in. */
export const changesRegister = (event: AuditEvent): boolean => auditKinds[event.kind].changesRegister;

const readByOfficers: readonly Concern[] = ['register', 'plans', 'organisations'];

/** The kinds of event that a person reads: sign-ins, people and the server itself are the administrators' alone. */
export function kindsReadBy(person: Person): AuditKind[] {
  if (!may(person, 'audit.read')) return [];
  const all = may(person, 'people.manage');
  return auditKindNames.filter((name) => all || readByOfficers.includes(auditKinds[name].concern));
}
