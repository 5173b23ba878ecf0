/** The deep-dive report of a scenario: its sections in the order in which a board reads them, from the same functions as the screen. */
import { isBlank } from '../board/presented.ts';
import { placeWords, spanWords } from '../board/standing-words.ts';
import { formatCount } from '../measure.ts';
import { formatMoment } from '../year.ts';
import { decisionsSection } from './decisions-section.ts';
import { estateSection } from './estate-section.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import { summarySection } from './summary-section.ts';

type SectionOf = (input: ReportInput) => ReportBlock[];

/** What is there before anything is planned. */
const ofTheEstate: readonly SectionOf[] = [summarySection, estateSection];

const ofAPlan: readonly SectionOf[] = [summarySection, estateSection, decisionsSection];

/**
 * The report as its parts. `input` is to hold only what its reader may see. A plan that decides nothing gives a short report of the estate.
 */
export function deepDiveReport(input: ReportInput): ReportDocument {
  const { presented, organisation, madeBy, madeAt, registerVersion, illustrative } = input;
  const { scenario } = presented;
  const sections = isBlank(presented) ? ofTheEstate : ofAPlan;
  return {
    title: scenario.name,
    subtitle: `Deep-dive report: ${placeWords(scenario)}, ${spanWords(scenario)}`,
    organisation,
    madeBy,
    madeAt,
    foot: `Common Ground · made ${formatMoment(madeAt)} · register version ${formatCount(registerVersion)}${illustrative ? ' · illustrative figures' : ''}`,
    blocks: sections.flatMap((section) => section(input)),
  };
}
