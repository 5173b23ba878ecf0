/** What happens at the door: signing in, being refused, leaving, second factors and pass-phrases. */
import { counted } from './in-words.ts';

/** The person whom an event is about; null where nobody here is known by what was typed, which is not kept. */
export type About = { id: string; name: string };

export type SignInWay = 'passphrase' | 'openid' | 'demo' | 'invitation' | 'link';
export type RefusalReason =
  | 'wrong-passphrase'
  | 'wrong-second-factor'
  | 'unknown-person'
  | 'disabled'
  | 'too-many-tries'
  | 'not-invited'
  | 'provider';
export type EndReason = 'signed-out' | 'ended-elsewhere' | 'ended-by-administrator' | 'disabled' | 'passphrase-changed' | 'factor-changed';

export type SessionEvent =
  | { kind: 'session.started'; about: About; before: null; after: { way: SignInWay; secondFactor: boolean } }
  | { kind: 'session.refused'; about: About | null; before: null; after: { way: SignInWay; why: RefusalReason } }
  | { kind: 'session.ended'; about: About; before: null; after: { why: EndReason; sessions: number } }
  | { kind: 'factor.set' | 'factor.dropped' | 'passphrase.changed' | 'passphrase.reset'; about: About; before: null; after: null }
  | { kind: 'passphrase.link-made'; about: About; before: null; after: { sent: boolean } };

const byWay: Record<SignInWay, string> = {
  passphrase: 'with a pass-phrase',
  openid: 'through the organisation’s own sign-in',
  demo: 'by one click in the demonstration',
  invitation: 'by an invitation',
  link: 'by a one-time link',
};

const refusal: Record<RefusalReason, string> = {
  'wrong-passphrase': 'the pass-phrase was wrong',
  'wrong-second-factor': 'the code of the second factor was wrong',
  'unknown-person': 'nobody here is known by what was typed',
  disabled: 'the account is disabled',
  'too-many-tries': 'there had been too many tries',
  'not-invited': 'nobody had invited that person',
  provider: 'the other service did not confirm who it was',
};

const ending: Record<EndReason, string> = {
  'signed-out': 'Signed out.',
  'ended-elsewhere': 'Ended',
  'ended-by-administrator': 'Ended',
  disabled: 'Ended, as the account was disabled,',
  'passphrase-changed': 'Ended, as the pass-phrase was changed,',
  'factor-changed': 'Ended, as the second factor was changed,',
};

/** Whoever did it is named beside the sentence, so that only another person is named in it. */
const whose = (about: About, actor: string) => (about.id === actor ? 'their own' : `${about.name}’s`);

function endSentence(event: Extract<SessionEvent, { kind: 'session.ended' }>, actor: string): string {
  const { why, sessions } = event.after;
  if (why === 'signed-out') return ending[why];
  return `${ending[why]} ${counted(sessions, 'session')} of ${event.about.id === actor ? 'their own' : event.about.name}.`;
}

export function sessionSentence(event: SessionEvent, actor: string): string {
  switch (event.kind) {
    case 'session.started':
      return `Signed in ${byWay[event.after.way]}${event.after.secondFactor ? ' and a second factor' : ''}.`;
    case 'session.refused':
      return `Was refused on signing in ${byWay[event.after.way]}${event.about ? ` as ${event.about.name}` : ''}: ${refusal[event.after.why]}.`;
    case 'session.ended':
      return endSentence(event, actor);
    case 'factor.set':
      return `Set up ${whose(event.about, actor)} second factor.`;
    case 'factor.dropped':
      return `Dropped ${whose(event.about, actor)} second factor.`;
    case 'passphrase.changed':
      return `Changed ${whose(event.about, actor)} pass-phrase.`;
    case 'passphrase.reset':
      return `Chose ${event.about.id === actor ? 'a' : `${event.about.name}’s`} new pass-phrase by a reset link.`;
    case 'passphrase.link-made':
      return `Made a link for ${event.about.name} to choose a new pass-phrase${event.after.sent ? ', and sent it' : ''}.`;
  }
}
