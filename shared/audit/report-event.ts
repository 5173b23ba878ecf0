/** What leaves as a document: whose plan it tells of, in which form, and who made it stands beside it. */
import { listed } from './in-words.ts';

export type ReportMark = {
  document: 'report' | 'board-pack';
  scenarios: readonly { id: string; name: string }[];
  format: 'docx' | 'pdf' | 'page';
  /** It was made by somebody who may see sensitive properties, so that they may be in it. */
  cleared: boolean;
};

export type ReportEvent = { kind: 'report.made'; before: null; after: ReportMark };

const forms: Record<ReportMark['format'], string> = { docx: 'as a Word file', pdf: 'as a PDF', page: 'as a page to print' };
const kinds: Record<ReportMark['document'], string> = { report: 'deep-dive report', 'board-pack': 'board pack' };

export const reportSentence = ({ after: { document, scenarios, format } }: ReportEvent): string =>
  `Made the ${kinds[document]} of ${listed(scenarios.map(({ name }) => name))} ${forms[format]}.`;
