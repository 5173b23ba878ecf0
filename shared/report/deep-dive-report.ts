/** The deep-dive report of a scenario: its sections in the order in which a board reads them, from the same functions as the screen. */
import { isBlank } from '../board/presented.ts';
import { placeWords, spanWords } from '../board/standing-words.ts';
import { formatCount } from '../measure.ts';
import { recordedOnly } from '../recorded-only.ts';
import { isSensitive } from '../role.ts';
import { formatMoment } from '../year.ts';
import { accessSection } from './access-section.ts';
import { appraisalSection } from './appraisal-section.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { barriersSection } from './barriers-section.ts';
import { bodiesSection } from './bodies-section.ts';
import { decisionsSection } from './decisions-section.ts';
import { disposalsSection } from './disposals-section.ts';
import { estateSection } from './estate-section.ts';
import { hubsSection } from './hubs-section.ts';
import { mapsSection } from './maps-section.ts';
import { propertiesSection } from './properties-section.ts';
import { qualitySection } from './quality-section.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { summarySection } from './summary-section.ts';

type SectionOf = (input: ReportInput) => ReportBlock[];

/** What there is to say before anything is planned. */
const ofTheEstate: readonly SectionOf[] = [summarySection, estateSection, mapsSection, qualitySection];

const ofAPlan: readonly SectionOf[] = [
  summarySection,
  estateSection,
  mapsSection,
  hubsSection,
  decisionsSection,
  accessSection,
  appraisalSection,
  bodiesSection,
  sensitivitySection,
  barriersSection,
  assumptionsSection,
  qualitySection,
  disposalsSection,
  propertiesSection,
];

/** What stands on every page, so that a page that is passed on alone still says what it is. */
function footOf({ presented, estate, madeAt, registerVersion, illustrative }: ReportInput): string {
  const sensitive = [...estate, ...presented.facts.values()].some(isSensitive);
  return [
    'Common Ground',
    `made ${formatMoment(madeAt)}`,
    `register version ${formatCount(registerVersion)}`,
    ...(illustrative ? ['illustrative figures'] : []),
    ...(sensitive ? ['names sensitive properties: only for readers who are cleared'] : []),
  ].join(' · ');
}

/**
 * The report as its parts. `input` is to hold only what its reader may see. A plan that decides nothing gives a short report of the estate.
 */
export function deepDiveReport(input: ReportInput): ReportDocument {
  const { presented, organisation, madeBy, madeAt } = input;
  const { scenario, estimates } = presented;
  const counted = estimates ? input : { ...input, estate: input.estate.map(recordedOnly) };
  const sections = isBlank(presented) ? ofTheEstate : ofAPlan;
  return {
    title: scenario.name,
    subtitle: `Deep-dive report: ${placeWords(scenario)}, ${spanWords(scenario)}`,
    organisation,
    madeBy,
    madeAt,
    foot: footOf(input),
    blocks: sections.flatMap((section) => section(counted)),
  };
}
