/** Audit events: what was done, typed by kind; a new kind does not compile until it has its sentence. */
import type { Organisation } from './organisation.ts';
import { areaSentence, type AreaEvent } from './audit/area-event.ts';
import { countySentence, type CountyEvent } from './audit/county-event.ts';
import { disposalSentence, type DisposalEvent } from './audit/disposal-event.ts';
import { exportSentence, type ExportEvent } from './audit/export-event.ts';
import { importSentence, type FilesByEvent, type ImportEvent } from './audit/import-event.ts';
import { organisationSentence, type OrganisationEvent } from './audit/organisation-event.ts';
import { pairSentence, type PairEvent } from './audit/pair-event.ts';
import { personSentence, type PersonEvent } from './audit/person-event.ts';
import { planSentence, type PlanEvent } from './audit/plan-event.ts';
import { progressSentence, type ProgressEvent } from './audit/progress-event.ts';
import { propertySentence, type PropertyEvent } from './audit/property-event.ts';
import { registerSentence, type RegisterEvent } from './audit/register-event.ts';
import { reportSentence, type ReportEvent } from './audit/report-event.ts';
import { scenarioSentence, type ScenarioEvent } from './audit/scenario-event.ts';
import { sensitiveSentence, type SensitiveEvent } from './audit/sensitive-event.ts';
import { sessionSentence, type SessionEvent } from './audit/session-event.ts';
import { spaceSentence, type SpaceEvent } from './audit/space-event.ts';

export type AuditEvent =
  | ExportEvent
  | ImportEvent
  | PropertyEvent
  | PairEvent
  | DisposalEvent
  | ScenarioEvent
  | PlanEvent
  | CountyEvent
  | ProgressEvent
  | ReportEvent
  | RegisterEvent
  | SensitiveEvent
  | SpaceEvent
  | AreaEvent
  | OrganisationEvent
  | SessionEvent
  | PersonEvent;

export type AuditKind = AuditEvent['kind'];

/** Whoever did something: a person, or what acts without one. */
export type Actor = { id: string; name: string };

/** Somebody who has not signed in: nothing that they typed is kept. */
export const stranger: Actor = { id: 'stranger', name: 'Somebody not signed in' };

/** Who keeps the machine and gives commands on it. */
export const keeper: Actor = { id: 'keeper', name: 'The keeper of this server' };

/** The address of what was done on the server's own machine, without a network. */
export const thisMachine = 'this machine';

/** How an event is told: organisations by name where they are given, and by identifier else. */
export type Telling = {
  organisations?: readonly Organisation[];
  /** The id of whoever did it, who is named beside the sentence. */
  actor?: string;
  /** Without clearance no count tells that there are properties which cannot be seen. */
  cleared?: boolean;
  /** The files of imports, where events of their records are to name them. */
  files?: FilesByEvent;
};

/** What was done, as a sentence without the person and the time, which stand beside it; an event of a property stands under its name. */
export function sentenceOf(event: AuditEvent, { organisations = [], actor = '', cleared = true, files }: Telling = {}): string {
  switch (event.kind) {
    case 'property.added':
    case 'property.edited':
    case 'property.estimated':
    case 'property.estimate-removed':
    case 'property.archived':
    case 'property.restored':
    case 'property.reverted':
    case 'property.merged':
    case 'property.merged-away':
    case 'property.unmerged':
      return propertySentence(event, organisations);
    case 'import.saved':
    case 'import.undone':
    case 'property.imported':
    case 'property.import-undone':
    case 'word.added':
    case 'word.removed':
      return importSentence(event, organisations, cleared, files);
    case 'export.made':
    case 'layout.saved':
    case 'layout.removed':
      return exportSentence(event, cleared);
    case 'pair.told-apart':
    case 'pair.reopened':
      return pairSentence(event);
    case 'disposal.proposed':
    case 'disposal.stepped':
    case 'disposal.changed':
    case 'disposal.step-undone':
      return disposalSentence(event, organisations);
    case 'scenario.added':
    case 'scenario.saved':
    case 'scenario.removed':
    case 'scenario.reverted':
      return scenarioSentence(event);
    case 'plan.sent':
    case 'plan.decided':
      return planSentence(event);
    case 'progress.recorded':
    case 'progress.undone':
      return progressSentence(event);
    case 'county.added':
    case 'county.saved':
    case 'county.removed':
    case 'county.restored':
      return countySentence(event);
    case 'report.made':
      return reportSentence(event);
    case 'register.loaded':
    case 'backup.made':
    case 'backup.restored':
      return registerSentence(event, cleared);
    case 'sensitive.seen':
    case 'sensitive.set':
    case 'sensitive.lifted':
    case 'sensitive.confirmed':
      return sensitiveSentence(event);
    case 'space.wanted':
    case 'space.edited':
    case 'space.closed':
    case 'space.reopened':
    case 'space.responded':
    case 'space.response-undone':
      return spaceSentence(event, organisations);
    case 'areas.added':
    case 'areas.chosen':
    case 'areas.removed':
      return areaSentence(event);
    case 'organisation.added':
    case 'organisation.changed':
      return organisationSentence(event);
    case 'session.started':
    case 'session.refused':
    case 'session.ended':
    case 'factor.set':
    case 'factor.dropped':
    case 'passphrase.changed':
    case 'passphrase.reset':
    case 'passphrase.link-made':
      return sessionSentence(event, actor);
    case 'person.invited':
    case 'invitation.withdrawn':
    case 'person.joined':
    case 'person.changed':
      return personSentence(event, organisations);
  }
}
