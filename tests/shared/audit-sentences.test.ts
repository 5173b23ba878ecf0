/** The sentences of sign-ins, people, organisations, sensitive properties and backups: each says what was done and to whom, and never what nobody should read. */
import { describe, expect, test } from 'vitest';
import { sentenceOf, type AuditEvent } from '../../shared/audit.ts';
import { auditKindNames, auditKinds, changesRegister, kindsReadBy } from '../../shared/audit/kind.ts';
import type { InvitationTerms, PersonStanding } from '../../shared/audit/person-event.ts';
import { organisationIdSchema, propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { roles, type Person } from '../../shared/role.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import { isoDate, isoMomentSchema } from '../../shared/year.ts';
import { givenScenario } from '../given/given-plan.ts';
import { givenProperty } from '../given/given-property.ts';

const swale = organisationSchema.parse({ id: 'sbc', name: 'Swale Borough Council', shortName: 'Swale BC', sector: 'district' });
const kent = organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'Kent CC', sector: 'county' });
const about = { id: 'jane', name: 'Jane Roe' };
const property = propertyIdSchema.parse('p1');
const scenario = scenarioIdSchema.parse('s1');
const standing: PersonStanding = { name: 'Jane Roe', role: 'viewer', cleared: false, keeps: [], disabled: false };
const terms: InvitationTerms = { email: 'jane@kent.example', role: 'editor', cleared: true, keeps: [swale.id] };
const mark = { file: 'monday.cgbackup', properties: 2110, scenarios: 1, madeAt: isoMomentSchema.parse('2026-02-05T14:05:00.000Z') };
const none = { before: null, after: null };

const told: [AuditEvent, string, actor?: string][] = [
  [
    { kind: 'session.started', about, before: null, after: { way: 'passphrase', secondFactor: true } },
    'Signed in with a pass-phrase and a second factor.',
  ],
  [
    { kind: 'session.started', about, before: null, after: { way: 'openid', secondFactor: false } },
    'Signed in through the organisation’s own sign-in.',
  ],
  [
    { kind: 'session.started', about, before: null, after: { way: 'demo', secondFactor: false } },
    'Signed in by one click in the demonstration.',
  ],
  [
    { kind: 'session.refused', about, before: null, after: { way: 'passphrase', why: 'wrong-passphrase' } },
    'Was refused on signing in with a pass-phrase as Jane Roe: the pass-phrase was wrong.',
  ],
  [
    { kind: 'session.refused', about: null, before: null, after: { way: 'passphrase', why: 'unknown-person' } },
    'Was refused on signing in with a pass-phrase: nobody here is known by what was typed.',
  ],
  [{ kind: 'session.ended', about, before: null, after: { why: 'signed-out', sessions: 1 } }, 'Signed out.', 'jane'],
  [
    { kind: 'session.ended', about, before: null, after: { why: 'ended-elsewhere', sessions: 2 } },
    'Ended 2 sessions of their own.',
    'jane',
  ],
  [{ kind: 'session.ended', about, before: null, after: { why: 'ended-by-administrator', sessions: 1 } }, 'Ended 1 session of Jane Roe.'],
  [{ kind: 'factor.set', about, ...none }, 'Set up their own second factor.', 'jane'],
  [{ kind: 'factor.dropped', about, ...none }, 'Dropped Jane Roe’s second factor.'],
  [{ kind: 'passphrase.changed', about, ...none }, 'Changed their own pass-phrase.', 'jane'],
  [{ kind: 'passphrase.reset', about, ...none }, 'Chose a new pass-phrase by a reset link.', 'jane'],
  [
    { kind: 'passphrase.link-made', about, before: null, after: { sent: true } },
    'Made a link for Jane Roe to choose a new pass-phrase, and sent it.',
  ],
  [
    { kind: 'person.invited', invitation: 'i1', before: null, after: terms },
    'Invited jane@kent.example as Estates officer, keeping Swale BC, cleared for sensitive properties.',
  ],
  [{ kind: 'invitation.withdrawn', invitation: 'i1', before: terms, after: null }, 'Withdrew the invitation of jane@kent.example.'],
  [{ kind: 'person.joined', about, before: null, after: { ...standing, by: 'invitation' } }, 'Joined by an invitation as Board member.'],
  [
    { kind: 'person.changed', about, before: standing, after: { ...standing, role: 'administrator' } },
    'Changed for Jane Roe the role from Board member to Administrator.',
  ],
  [
    {
      kind: 'person.changed',
      about,
      before: { ...standing, keeps: [swale.id] },
      after: { ...standing, keeps: [swale.id, kent.id], cleared: true },
    },
    'Changed for Jane Roe the bodies kept from Swale BC to Swale BC and Kent CC and the clearance for sensitive properties, which is now given.',
  ],
  [{ kind: 'person.changed', about, before: standing, after: { ...standing, disabled: true } }, 'Disabled Jane Roe.'],
  [{ kind: 'person.changed', about, before: standing, after: standing }, 'Saved Jane Roe without a change.'],
  [
    { kind: 'organisation.added', organisation: swale.id, before: null, after: swale },
    'Added the organisation Swale Borough Council (District councils).',
  ],
  [
    { kind: 'organisation.changed', organisation: swale.id, before: swale, after: { ...swale, shortName: 'SBC' } },
    'Changed its short name from Swale BC to SBC.',
  ],
  [{ kind: 'sensitive.seen', property, version: 1, before: null, after: { where: 'page' } }, 'Opened this sensitive property.'],
  [{ kind: 'sensitive.set', property, version: 1, ...none }, 'Made sensitive: only cleared people see it.'],
  [{ kind: 'sensitive.lifted', property, version: 1, ...none }, 'No longer sensitive: everybody sees it.'],
  [{ kind: 'sensitive.confirmed', property, version: 1, ...none }, 'Confirmed as still sensitive.'],
  [{ kind: 'backup.made', before: null, after: mark }, 'Made the backup monday.cgbackup of 2,110 properties and 1 scenario.'],
  [
    { kind: 'backup.restored', before: null, after: { ...mark, keptAs: 'before.db', replacedHead: null } },
    'Restored the backup monday.cgbackup of 5 Feb 2026, 14:05, with 2,110 properties and 1 scenario. What was there before is kept as before.db.',
  ],
  [
    {
      kind: 'report.made',
      before: null,
      after: {
        document: 'board-pack',
        scenarios: [
          { id: 's1', name: 'North' },
          { id: 's2', name: 'South' },
        ],
        format: 'pdf',
        cleared: false,
      },
    },
    'Made the board pack of North and South as a PDF.',
  ],
  [
    {
      kind: 'plan.sent',
      scenario: scenarioIdSchema.parse('s1'),
      version: 2,
      before: null,
      after: { number: 3, name: 'North', message: '', digest: 'd' },
    },
    'Sent the scenario North to the Board as plan no. 3.',
  ],
  [
    {
      kind: 'plan.decided',
      scenario: scenarioIdSchema.parse('s1'),
      version: 2,
      before: null,
      after: {
        number: 3,
        name: 'North',
        version: 2,
        decision: 'returned',
        remarks: 'Look at the lease again',
        decidedOn: isoDate('2026-02-05'),
        decidedBy: 'the Board',
        recordedAt: isoMomentSchema.parse('2026-02-06T14:05:00.000Z'),
        recordedBy: 'Ada',
      },
    },
    'Recorded that plan no. 3, North, was returned with remarks by the Board on 5 Feb 2026, in place of what was recorded before. Look at the lease again.',
  ],
];

test.each(told)('$kind', (event, sentence, actor) => {
  expect(sentenceOf(event, { organisations: [swale, kent], actor: actor ?? 'ada' })).toBe(sentence);
});

test('a version put back says what that changed', () => {
  const [before, after] = [givenProperty({ condition: 'B' }), givenProperty({ condition: 'C' })];
  const reverted: AuditEvent = { kind: 'property.reverted', property, version: 3, before, after, of: 1 };
  expect(sentenceOf(reverted)).toBe('Put an earlier version back. Changed condition from B satisfactory to C poor.');
  const plan = scenarioSchema.parse({ ...givenScenario([]), id: 's1', version: 4 });
  const back: AuditEvent = { kind: 'scenario.reverted', scenario, version: 4, before: null, after: plan, of: 2 };
  expect(sentenceOf(back)).toBe('Brought back the scenario Example, which had been removed: 0 hubs and 0 decisions.');
});

test('a version recorded in a form of another time is still told of, by its field', () => {
  const [before, after] = [{ ...givenProperty(), use: 'drill-hall' as never }, givenProperty()];
  expect(sentenceOf({ kind: 'property.edited', property, version: 2, before, after })).toBe('Changed use.');
});

test('without clearance no count tells how many properties there are', () => {
  const loaded: AuditEvent = {
    kind: 'register.loaded',
    version: 1,
    before: null,
    after: { properties: 2110, scenarios: 3, source: 'the seeds' },
  };
  expect(sentenceOf(loaded, { cleared: false })).toBe('Loaded a register and 3 scenarios from the seeds.');
  expect(sentenceOf({ kind: 'backup.made', before: null, after: mark }, { cleared: false })).not.toMatch(/2,110/);
});

describe('kinds', () => {
  test('each has a name of its own', () => {
    const labels = auditKindNames.map((kind) => auditKinds[kind].label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('neither a sign-in nor a look nor a plan changes the register', () => {
    const changing = told.map(([event]) => event).filter(changesRegister);
    expect(new Set(changing.map(({ kind }) => kind))).toEqual(new Set(['organisation.added', 'organisation.changed', 'backup.restored']));
  });

  test('what people do at the door is read by administrators alone, and by nobody whose second factor is due', () => {
    const person = (parts: Partial<Person>): Person => ({
      id: 'x',
      name: 'X',
      role: 'viewer',
      cleared: true,
      keeps: 'every',
      secondFactorDue: false,
      ...parts,
    });
    const door = (kind: string) => /^(session|factor|passphrase|person|invitation|backup)\./.test(kind);
    expect(roles.map((role) => [role, kindsReadBy(person({ role })).some(door)])).toEqual([
      ['viewer', false],
      ['editor', false],
      ['liaison', false],
      ['administrator', true],
    ]);
    expect(kindsReadBy(person({ role: 'liaison' }))).toEqual([]);
    expect(kindsReadBy(person({ role: 'administrator', secondFactorDue: true }))).toEqual([]);
    expect(kindsReadBy(person({ role: 'administrator' }))).toEqual(auditKindNames);
  });
});

test('an organisation that the reader’s register does not hold stands by its identifier', () => {
  const other = organisationIdSchema.parse('elsewhere');
  const event: AuditEvent = { kind: 'person.invited', invitation: 'i1', before: null, after: { ...terms, keeps: [other] } };
  expect(sentenceOf(event)).toMatch(/keeping elsewhere/);
});
