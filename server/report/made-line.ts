/** Who made a document and when, as one sentence for its first page. */
import { keeper } from '../../shared/audit.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { formatMoment } from '../../shared/year.ts';

export const madeLine = ({ madeBy, madeAt }: Pick<ReportDocument, 'madeBy' | 'madeAt'>): string =>
  madeBy === keeper.name
    ? `Made on the server, ${formatMoment(madeAt)}, with Common Ground.`
    : `Made by ${madeBy} on ${formatMoment(madeAt)} with Common Ground.`;
