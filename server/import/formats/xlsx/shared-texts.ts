/** The texts that the cells of a workbook share, rich text put together and phonetic readings left out. */
import { refuse } from '../file-problem.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { wholeXml, type XmlEvents } from '../xml/guarded-xml.ts';
import type { GuardedZip } from '../zip/guarded-zip.ts';
import { storedText } from './cell-text.ts';

/** Far above the different texts of the largest list: 200,000 rows with ten texts of their own have two million. */
const mostTexts = 4_000_000;

/** Gathers the text of <t> elements, those of phonetic readings (rPh) left out. */
export function textGatherer(): Required<XmlEvents> & { take: () => string } {
  let [gathered, inText, inReading] = ['', false, false];
  return {
    open: (name) => {
      if (name === 't') inText = true;
      if (name === 'rPh') inReading = true;
    },
    text: (piece) => {
      if (inText && !inReading) gathered += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
    },
    take: () => {
      const text = storedText(gathered);
      gathered = '';
      return text;
    },
  };
}

export async function readTexts(zip: GuardedZip, part: string, limits: ReadingLimits): Promise<string[]> {
  const texts: string[] = [];
  const gatherer = textGatherer();
  let characters = 0;
  const close = (name: string) => {
    gatherer.close(name);
    if (name !== 'si') return;
    const text = gatherer.take();
    texts.push(text);
    characters += text.length;
    if (texts.length > mostTexts || characters > limits.sheetCharacters)
      refuse('The workbook holds more text than a list of properties has. Save only the sheet with the list.');
  };
  await wholeXml(zip.read(part).chunks, { open: gatherer.open, text: gatherer.text, close }, limits);
  return texts;
}
