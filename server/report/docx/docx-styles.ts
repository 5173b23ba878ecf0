/** The named styles of a Word document: whoever edits it changes a style once, and everything of its kind follows. */
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';
import { readableColour } from '../readable-colour.ts';

/** A family that every office has; what is measured in it is where Word puts it. */
export const bodyFont = 'Arial';

export const quiet = '555B61';
export const bulletList = 'bullets';

const points = (size: number) => size * 2;
const spaced = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

const paragraphStyles = [
  {
    id: 'Lead',
    name: 'Lead',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { size: points(12) },
    paragraph: { spacing: spaced(0, 8) },
  },
  {
    id: 'Quiet',
    name: 'Quiet',
    basedOn: 'Normal',
    quickFormat: true,
    run: { color: quiet, size: points(9) },
    paragraph: { spacing: spaced(0, 6) },
  },
  {
    id: 'TableText',
    name: 'Table text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: points(8.5) },
    paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
  },
  { id: 'TableHead', name: 'Table head', basedOn: 'TableText', quickFormat: true, run: { bold: true }, paragraph: { keepNext: true } },
  {
    id: 'TableNote',
    name: 'Table note',
    basedOn: 'Quiet',
    quickFormat: true,
    run: { size: points(8.5) },
    paragraph: { spacing: spaced(3, 12) },
  },
  {
    id: 'Figure',
    name: 'Figure',
    basedOn: 'Normal',
    next: 'Caption',
    quickFormat: true,
    paragraph: { keepNext: true, spacing: spaced(6, 2) },
  },
  {
    id: 'ContentsTitle',
    name: 'Contents title',
    basedOn: 'Normal',
    next: 'Normal',
    run: { bold: true, size: points(16) },
    paragraph: { spacing: spaced(0, 10), pageBreakBefore: true },
  },
  {
    id: 'TitleOwner',
    name: 'Title owner',
    basedOn: 'Normal',
    run: { bold: true, size: points(14) },
    paragraph: { spacing: spaced(60, 6) },
  },
  { id: 'TitleFoot', name: 'Title foot', basedOn: 'Normal', run: { size: points(10), color: quiet }, paragraph: { spacing: spaced(0, 4) } },
  {
    id: 'RunningFoot',
    name: 'Running foot',
    basedOn: 'Normal',
    run: { size: points(8), color: quiet },
    paragraph: { spacing: spaced(0, 0) },
  },
];

const entry = (level: 1 | 2 | 3) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  run: { bold: level === 1 },
  paragraph: { spacing: spaced(level === 1 ? 6 : 0, 2), indent: { left: (level - 1) * 280 } },
});

/** `colour` is the organisation's. */
export function docxStyles(colour: string): NonNullable<IPropertiesOptions['styles']> {
  const heading = readableColour(colour).slice(1);
  const headingStyle = (size: number, before: number, after: number, color: string) => ({
    run: { bold: true, size: points(size), color, font: bodyFont },
    paragraph: { keepNext: true, keepLines: true, spacing: spaced(before, after) },
  });
  return {
    default: {
      document: {
        run: { font: bodyFont, size: points(10.5), color: '1D2327', language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { bold: true, size: points(30), color: heading, font: bodyFont }, paragraph: { spacing: spaced(24, 10) } },
      heading1: headingStyle(20, 24, 10, heading),
      heading2: headingStyle(14, 16, 6, heading),
      heading3: headingStyle(11.5, 12, 4, '1D2327'),
      caption: { run: { bold: true, italics: false, size: points(9.5), color: '1D2327' }, paragraph: { spacing: spaced(8, 4) } },
      hyperlink: { run: { color: '1D2327', underline: {} } },
    },
    paragraphStyles: [...paragraphStyles, entry(1), entry(2), entry(3)],
  };
}

export const docxNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bulletList,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 240 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};

export const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C9CED3' } as const;
export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
