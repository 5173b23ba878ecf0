/** The pages of a Word document: A4 upright or across, with what must not be forgotten and the page's number at the foot. */
import { Footer, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TextRun, type ISectionOptions } from 'docx';
import type { ReportDocument } from '../../../shared/report/report-document.ts';
import { lineWidth, pageShape } from '../table-widths.ts';
import { hairline } from './docx-styles.ts';

/** The library turns the lengths of a page that lies across by itself. */
export const pageProperties = (wide: boolean): NonNullable<ISectionOptions['properties']> => {
  const { width, height, margin } = pageShape;
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { width, height, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: margin, right: margin, bottom: margin, left: margin, header: 560, footer: 500 },
    },
  };
};

export const runningFoot = ({ title, foot }: ReportDocument, wide: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'RunningFoot',
        border: { top: { ...hairline, space: 6 } },
        tabStops: [{ type: TabStopType.RIGHT, position: lineWidth(wide) }],
        children: [new TextRun({ children: [title, '\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
      new Paragraph({ style: 'RunningFoot', text: foot }),
    ],
  });
