/** The duties of a public body that disposes of property: what was considered, by whom and why, and which are still to be recorded before a sale. */
import { z } from 'zod';
import type { DisposalStage, ExitRoute } from './disposal.ts';
import type { Sector } from './organisation.ts';
import type { Tenure } from './tenure.ts';
import type { Use } from './use.ts';
import { isoDateSchema } from './year.ts';

export const duties = ['best-consideration', 'crichel-down', 'open-space', 'community-transfer', 'community-value'] as const;
export type Duty = (typeof duties)[number];

type DutyFacts = { label: string; source: string; answers: Readonly<Record<string, string>> };

export const factsOfDuties = {
  'best-consideration': {
    label: 'Best consideration',
    source: 'Local Government Act 1972, section 123; Local Government Act 1972: General Disposal Consent (England) 2003 (Circular 06/2003)',
    answers: {
      best: 'The best price reasonably obtainable',
      consent: 'An undervalue of up to £2m for well-being, under the 2003 consent',
      'secretary-of-state': 'An undervalue with the Secretary of State’s own consent',
      'not-local': 'Not a local authority’s land',
    },
  },
  'crichel-down': {
    label: 'Crichel Down',
    source: 'Guidance on Compulsory Purchase Process and the Crichel Down Rules (2019), tier 2',
    answers: {
      offered: 'Offered back to the former owner',
      'not-acquired': 'Not acquired by, or under threat of, compulsion',
      changed: 'Materially changed since it was acquired',
      excepted: 'Another exception applies',
    },
  },
  'open-space': {
    label: 'Open space',
    source: 'Local Government Act 1972, section 123(2A)',
    answers: {
      advertised: 'Advertised for two weeks, objections considered',
      'not-open-space': 'Not open space',
    },
  },
  'community-transfer': {
    label: 'Community Asset Transfer',
    source: 'Quirk Review, Making assets work (2007)',
    answers: {
      offered: 'Offered to community bodies',
      unsuitable: 'Considered, and not suitable',
    },
  },
  'community-value': {
    label: 'Asset of community value',
    source: 'Localism Act 2011, sections 87 to 108',
    answers: {
      'not-listed': 'Not listed',
      'no-bid': 'Listed: no bid within the six weeks',
      bid: 'Listed: a community body asked to bid, and the six months are over',
    },
  },
} as const satisfies Record<Duty, DutyFacts>;

/** What was found of one duty: the answer, who found it and when, and why. */
export const dutyRecordSchema = z
  .object({
    duty: z.enum(duties),
    answer: z.string().max(40),
    by: z.string().trim().min(1, 'Say who considered this.').max(120),
    on: isoDateSchema,
    why: z.string().trim().min(1, 'Say why, in a sentence.').max(2000),
  })
  .refine(({ duty, answer }) => Object.hasOwn(factsOfDuties[duty].answers, answer), {
    path: ['answer'],
    message: 'Choose one of the answers that this duty has.',
  });
export type DutyRecord = z.infer<typeof dutyRecordSchema>;

/** What decides which duties a disposal has; `sector` is that of the body that holds the property, null where it is not known. */
export type DutyBearer = { tenure: Tenure | null; use: Use; route: ExitRoute | null; sector: Sector | null };

/** Duties of the Local Government Act 1972, and of the councils' community transfers. */
const ofLocalAuthorities: ReadonlySet<Duty> = new Set(['best-consideration', 'open-space', 'community-transfer']);

/**
 * Sectors whose bodies are no local authorities, so that section 123 does not bind them. Police and fire bodies and those of other sectors
 * are asked, since some of them are treated as principal councils (Local Government Act 1972, section 146A), and may answer that they are not.
 */
const notLocalAuthorities: ReadonlySet<Sector> = new Set(['health', 'central-government', 'defence', 'education']);

/**
 * Duties that do not arise where another public body takes the land for a public purpose: it is not surplus to the public sector, so that no
 * former owner is asked (Guidance on Compulsory Purchase Process and the Crichel Down Rules, 2019, tier 2), and no community body is passed
 * over. Section 123 and the Localism Act make no such exception.
 */
const notOfTransfers: ReadonlySet<Duty> = new Set(['crichel-down', 'community-transfer']);

const binds = (duty: Duty, { sector, use, route }: DutyBearer): boolean =>
  !(sector !== null && notLocalAuthorities.has(sector) && ofLocalAuthorities.has(duty)) &&
  !(route === 'public-transfer' && notOfTransfers.has(duty)) &&
  (duty !== 'open-space' || use === 'open-space');

/**
 * A lease that ends and a property that is handed back dispose of no land, which only those who do not hold the freehold can do: where the
 * tenure is not recorded, it may be one. A letting does, where it is for more than seven years.
 */
const disposesOfLand = ({ tenure, route }: DutyBearer) =>
  tenure !== 'licence' && (tenure === null || tenure === 'freehold' || (route !== 'lease-exit' && route !== 'hand-back'));

/** As a step sees it: what passes to another public body goes by that route, and what goes to the market does not. */
export function bearerAtStep(bearer: DutyBearer, to: DisposalStage): DutyBearer {
  if (to === 'transferred') return { ...bearer, route: 'public-transfer' };
  return to === 'on-market' && bearer.route === 'public-transfer' ? { ...bearer, route: 'open-market-sale' } : bearer;
}

/** The duties that a disposal has before it goes to the market or to another public body. */
export function dutiesOf(bearer: DutyBearer): readonly Duty[] {
  if (!disposesOfLand(bearer)) return [];
  return duties.filter((duty) => binds(duty, bearer));
}

/** The duties that are not recorded yet, in their order. */
export const dutiesDue = (bearer: DutyBearer, recorded: readonly DutyRecord[]): readonly Duty[] =>
  dutiesOf(bearer).filter((duty) => !recorded.some((one) => one.duty === duty));
