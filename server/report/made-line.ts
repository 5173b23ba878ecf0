/** Who made a document and when, as one sentence for its first page. */
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { formatMoment } from '../../shared/year.ts';

export const madeLine = ({ madeBy, madeAt }: ReportDocument): string => `Made by ${madeBy} on ${formatMoment(madeAt)} with Common Ground.`;
