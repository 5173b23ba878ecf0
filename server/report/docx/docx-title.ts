/** The first pages of a Word document: whose it is and what, and the list of its contents. */
import { BorderStyle, HeadingLevel, LeaderType, Paragraph, TableOfContents, type FileChild } from 'docx';
import type { ReportDocument } from '../../../shared/report/report-document.ts';
import { madeLine } from '../made-line.ts';

export const titlePage = (document: ReportDocument): FileChild[] => {
  const { title, subtitle, organisation, foot } = document;
  return [
    new Paragraph({
      style: 'TitleOwner',
      text: organisation.name,
      border: { bottom: { style: BorderStyle.SINGLE, size: 96, space: 8, color: organisation.colour.slice(1) } },
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'Lead', text: subtitle, spacing: { after: 480 } }),
    new Paragraph({ style: 'TitleFoot', text: madeLine(document) }),
    new Paragraph({ style: 'TitleFoot', text: foot }),
  ];
};

export const contentsPage = (): FileChild[] => [
  new Paragraph({ style: 'ContentsTitle', text: 'Contents' }),
  new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.DOT }),
];
