/** From what is typed to a draft that may be saved, or to the sentences, each tied to its field, that say what is wrong. */
import { describeZodIssues, type FieldProblem } from '../../shared/issue-sentences.ts';
import { formatPounds, isTooLarge } from '../../shared/money.ts';
import { mostPence, type Pence } from '../../shared/units.ts';
import { checkProperty } from '../../shared/property-check.ts';
import { type PropertyDraft, propertyDraftSchema } from '../../shared/property.ts';
import { costLines } from '../../shared/running-cost.ts';
import { emptyEntry, type FigureEntry, type LeaseEntry, measureFields, moneyFields, type PropertyEntry } from './property-entry.ts';
import { readNumber, readPounds } from './typed-amounts.ts';

export type Reading = {
  /** Null where something stops it from being saved. */
  draft: PropertyDraft | null;
  problems: FieldProblem[];
  /** Unlikely values, which do not stop a save. */
  warnings: FieldProblem[];
};

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Reads amounts and keeps a sentence for each that cannot be read. */
function reader() {
  const problems: FieldProblem[] = [];
  const amount = (path: string, text: string, read: (text: string) => number | null, what: string) => {
    if (text.trim() === '') {
      problems.push({ path, message: `Enter ${what}, or choose “not recorded”.` });
      return undefined;
    }
    const value = read(text);
    const large = read === readPounds && isTooLarge(text);
    if (large)
      problems.push({ path, message: `“${text.trim()}” is too large: at most ${formatPounds(mostPence as Pence, 'headline')} is taken.` });
    else if (value === null) problems.push({ path, message: `“${text.trim()}” is not ${what}.` });
    return large ? undefined : (value ?? undefined);
  };
  const figure = (path: string, entry: FigureEntry, read: (text: string) => number | null, what: string) => {
    if (entry.basis === 'unknown') return { basis: 'unknown' };
    const value = amount(`${path}.value`, entry.value, read, what);
    const rest = entry.basis === 'recorded' ? { source: entry.source } : { method: entry.method };
    return { basis: entry.basis, value, ...rest, asAt: orNull(entry.asAt) };
  };
  const pounds = (path: string, entry: FigureEntry) => figure(path, entry, readPounds, 'an amount in pounds');
  const number = (path: string, entry: FigureEntry) => figure(path, entry, readNumber, 'a number');
  const optionalNumber = (path: string, text: string) => (text.trim() === '' ? null : amount(path, text, readNumber, 'a number'));
  return { problems, pounds, number, optionalNumber };
}

type Reader = ReturnType<typeof reader>;

const leaseIn = (read: Reader, path: string, lease: LeaseEntry | null) =>
  lease && {
    startsOn: orNull(lease.startsOn),
    expiresOn: orNull(lease.expiresOn),
    breakOn: orNull(lease.breakOn),
    rentReviewOn: orNull(lease.rentReviewOn),
    noticePeriod: read.optionalNumber(`${path}.noticePeriod`, lease.noticePeriod),
    repairing: lease.repairing,
    rent: read.pounds(`${path}.rent`, lease.rent),
    breakPenalty: read.pounds(`${path}.breakPenalty`, lease.breakPenalty),
  };

function positionIn(read: Reader, { latitude, longitude }: PropertyEntry['position']) {
  if (latitude.trim() === '' && longitude.trim() === '') return null;
  const half = latitude.trim() === '' ? 'latitude' : longitude.trim() === '' ? 'longitude' : null;
  if (half) read.problems.push({ path: `position.${half}`, message: `Enter the ${half} too, or leave both empty.` });
  return {
    latitude: half === 'latitude' ? undefined : read.optionalNumber('position.latitude', latitude),
    longitude: half === 'longitude' ? undefined : read.optionalNumber('position.longitude', longitude),
  };
}

function candidateOf(entry: PropertyEntry, read: Reader) {
  const lines = costLines.filter((line) => entry.runningCost.lines[line].basis !== 'unknown');
  return {
    ...entry,
    uprn: orNull(entry.uprn.replaceAll(/\s/g, '')),
    district: orNull(entry.district),
    position: positionIn(read, entry.position),
    epc: orNull(entry.epc),
    condition: orNull(entry.condition),
    disposalStage: orNull(entry.disposalStage),
    interests: entry.interests.map((interest, index) => ({
      tenure: interest.tenure,
      titleNumber: orNull(interest.titleNumber),
      lease: leaseIn(read, `interests.${index}.lease`, interest.lease),
      letOut: interest.letOut && {
        tenant: interest.letOut.tenant,
        tenantOrganisation: orNull(interest.letOut.tenantOrganisation),
        lease: leaseIn(read, `interests.${index}.letOut.lease`, interest.letOut.lease),
      },
    })),
    occupations: entry.occupations.map((occupation, index) => ({
      ...occupation,
      staff: read.number(`occupations.${index}.staff`, occupation.staff),
      workstations: read.number(`occupations.${index}.workstations`, occupation.workstations),
      area: read.number(`occupations.${index}.area`, occupation.area),
    })),
    runningCost: {
      lines: Object.fromEntries(lines.map((line) => [line, read.pounds(`runningCost.lines.${line}`, entry.runningCost.lines[line])])),
      total: read.pounds('runningCost.total', entry.runningCost.total),
    },
    ...Object.fromEntries(moneyFields.map((field) => [field, read.pounds(field, entry[field])])),
    ...Object.fromEntries(measureFields.map((field) => [field, read.number(field, entry[field])])),
  };
}

const chosen: Record<string, string> = { holder: 'Choose the organisation that holds it.', use: 'Choose what it is used for.' };

const order = Object.keys(emptyEntry);
const placeOf = ({ path }: FieldProblem) => order.indexOf(path.split('.')[0] ?? '');

/** At most one sentence a field, in the order of the form: the first said of a field is the nearest to what was typed. */
function onePerField(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => !seen.has(path) && seen.add(path)).toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Reads an entry; never throws. */
export function readEntry(entry: PropertyEntry): Reading {
  const read = reader();
  const parsed = propertyDraftSchema.safeParse(candidateOf(entry, read));
  const unchosen = Object.entries(chosen).flatMap(([path, message]) => (entry[path as 'holder' | 'use'] === '' ? [{ path, message }] : []));
  const refused = parsed.success ? [] : describeZodIssues(parsed.error);
  const findings = parsed.success ? checkProperty(parsed.data) : [];
  const errors = findings.filter((finding) => finding.severity === 'error');
  const problems = onePerField([...read.problems, ...unchosen, ...refused, ...errors]);
  return {
    draft: parsed.success && problems.length === 0 ? parsed.data : null,
    problems,
    warnings: findings.filter((finding) => finding.severity === 'warning'),
  };
}
