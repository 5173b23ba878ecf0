/** What says that two records may be one property, and how strongly; symmetric, and null where nothing does. */
import { distance, formatDistance } from '../measure.ts';
import type { Metres, Position } from '../units.ts';
import { bareCode, soundReference, soundUprn, type MatchKeys } from './match-keys.ts';
import { alikeFrom, nameLikeness } from './name-likeness.ts';
import { readName, type ReadName } from './name-words.ts';

/** Strongest first. */
export const strengths = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof strengths)[number];

/** `because` is a sentence that holds whichever of the two it is told of. */
export type Likeness = { because: string; strength: Strength };

/** A record with what comparing it again and again needs. */
export type Entry = {
  keys: MatchKeys;
  uprn: string | null;
  reference: string | null;
  postcode: { text: string; whole: boolean };
  /** Read when it is first needed: most records are never compared by name. */
  name?: ReadName;
};

export const entryOf = (keys: MatchKeys): Entry => ({
  keys,
  uprn: soundUprn(keys.uprn),
  reference: soundReference(keys.reference),
  postcode: bareCode(keys.postcode),
});

const written = ({ keys }: Entry): string => keys.name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

function nameOf(entry: Entry): ReadName {
  entry.name ??= readName(entry.keys.name);
  return entry.name;
}

/** What the two may be said to share: what too many others have too is not among it. */
export type Shared = { uprn: boolean; reference: boolean; place: boolean; postcode: boolean };

/** Our own judgement: the points that two lists give of one site lie this near. */
export const nearby = 50 as Metres;
/** Our own judgement: beyond this one UPRN or one reference of two records is more often a slip than one property. */
const farApart = 1000 as Metres;
/** Without two exact places the names must be next to the same. */
const almostSame = 0.9;

type Evidence = {
  apart: Metres | null;
  name: number;
  /** The names are the same to the letter, but for capitals and spaces. */
  asWritten: boolean;
  postcode: 'same' | 'open' | 'different';
  sameHolder: boolean;
  otherUprn: boolean;
};

/** An outward code alone, or none, leaves open whether the postcodes are the same. */
function postcodesOf({ postcode: a }: Entry, { postcode: b }: Entry): Evidence['postcode'] {
  if (a.text === b.text) return a.text === '' ? 'open' : 'same';
  if (a.whole && b.whole) return 'different';
  const [outward, other] = a.whole ? [b.text, a.text.slice(0, -3)] : [a.text, b.whole ? b.text.slice(0, -3) : b.text];
  return outward === '' || other === '' || outward === other ? 'open' : 'different';
}

/** The place of a record where it is known exactly. */
export const exactPlace = ({ keys }: Entry): Position | null => (keys.precision === 'exact' ? keys.position : null);

function apartOf(a: Entry, b: Entry): Metres | null {
  const [here, there] = [exactPlace(a), exactPlace(b)];
  return here && there && distance(here, there);
}

const isNear = ({ apart }: Pick<Evidence, 'apart'>) => apart !== null && apart <= nearby;
const isFar = ({ apart }: Evidence) => apart !== null && apart > farApart;
const away = ({ apart }: Evidence) => (apart === null ? '' : apart < 1 ? 'at the same point' : `${formatDistance(apart)} apart`);
const named = ({ name, asWritten }: Evidence) => (name < 1 ? 'like names' : asWritten ? 'the same name' : 'nearly the same name');

function byUprn({ uprn }: Entry, evidence: Evidence): Likeness {
  const alike = evidence.name >= alikeFrom;
  const both = `Both have UPRN ${uprn ?? ''}`;
  if (isFar(evidence)) return { because: `${both}, though they lie ${away(evidence)}.`, strength: alike ? 'fair' : 'weak' };
  if (alike) return { because: `${both} and ${named(evidence)}.`, strength: 'strong' };
  if (evidence.sameHolder)
    return { because: `${both}, though the names of the two are unlike: they may be parts of one site.`, strength: 'weak' };
  return { because: `${both}, though the names of the two are unlike.`, strength: 'fair' };
}

function byReference(a: Entry, b: Entry, evidence: Evidence): Likeness | null {
  const alike = evidence.name >= alikeFrom;
  const reference = [a.keys.reference.trim(), b.keys.reference.trim()].sort()[0] ?? '';
  if (evidence.sameHolder) {
    const both = `The same holder has both under reference ${reference}`;
    return alike && !evidence.otherUprn
      ? { because: `${both}, by ${named(evidence)}.`, strength: 'strong' }
      : { because: `${both}, though ${alike ? 'their UPRNs differ' : 'the names of the two are unlike'}.`, strength: 'weak' };
  }
  if (!alike || evidence.otherUprn || isFar(evidence) || evidence.postcode === 'different') return null;
  return { because: `Both have reference ${reference} and ${named(evidence)}, under different holders.`, strength: 'fair' };
}

function byPlace(evidence: Evidence): Likeness | null {
  const { name, postcode, sameHolder, otherUprn } = evidence;
  if (!isNear(evidence) || name < alikeFrom) return null;
  const found = `They have ${named(evidence)} and lie ${away(evidence)}`;
  if (otherUprn) {
    const stands = name === 1 && postcode === 'same' && !sameHolder;
    return stands ? { because: `${found}, though their UPRNs differ.`, strength: 'weak' } : null;
  }
  if (postcode === 'different') return name === 1 ? { because: `${found}, though their postcodes differ.`, strength: 'weak' } : null;
  const withCode = postcode === 'same' ? `${found}, with the same postcode.` : `${found}.`;
  return { because: withCode, strength: name === 1 && postcode === 'same' ? 'strong' : 'fair' };
}

/** Where a place is not known exactly, the same whole postcode stands for it. */
function byPostcode({ postcode }: Entry, evidence: Evidence): Likeness | null {
  const stands = evidence.apart === null && postcode.whole && evidence.postcode === 'same' && !evidence.otherUprn;
  if (!stands || evidence.name < almostSame) return null;
  return { because: `They have ${named(evidence)} and the same postcode; where exactly one of them lies is not known.`, strength: 'fair' };
}

const all: Shared = { uprn: true, reference: true, place: true, postcode: true };

/** Why two records may be one property, by the strongest of what says so. */
export function likenessOf(a: Entry, b: Entry, shared: Shared = all): Likeness | null {
  const uprn = shared.uprn && a.uprn !== null && a.uprn === b.uprn;
  const reference = shared.reference && a.reference !== null && a.reference === b.reference;
  const apart = apartOf(a, b);
  const postcode = postcodesOf(a, b);
  if (!uprn && !reference && !isNear({ apart }) && !(apart === null && postcode === 'same')) return null;
  const evidence: Evidence = {
    apart,
    postcode,
    name: nameLikeness(nameOf(a), nameOf(b)),
    asWritten: written(a) === written(b),
    sameHolder: a.keys.holder === b.keys.holder,
    otherUprn: a.uprn !== null && b.uprn !== null && a.uprn !== b.uprn,
  };
  const found = [
    uprn ? byUprn(a, evidence) : null,
    reference ? byReference(a, b, evidence) : null,
    shared.place ? byPlace(evidence) : null,
    shared.postcode ? byPostcode(a, evidence) : null,
  ].filter((one) => one !== null);
  return found.sort((p, q) => strengths.indexOf(p.strength) - strengths.indexOf(q.strength))[0] ?? null;
}
