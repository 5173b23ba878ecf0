/** CSV and other delimited text, read as a stream: encoding and delimiter are found out and told where they are not the usual ones. */
import { createReadStream } from 'node:fs';
import { unguardFormula } from '../../../../shared/export/formula-guard.ts';
import type { SheetRow } from '../../../../shared/import/sheet.ts';
import { formatCount } from '../../../../shared/measure.ts';
import type { FileFormat, Probe } from '../file-format.ts';
import { refuse } from '../file-problem.ts';
import type { OpenedFile } from '../opened-file.ts';
import { rowGate } from '../row-gate.ts';
import { csvRecords } from './csv-records.ts';
import { delimiterOf, saidDelimiter } from './delimiter.ts';
import { encodingOf, looksLikeText, type TextEncoding } from './text-encoding.ts';

const delimiterWords: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

const encodingNotes: Record<TextEncoding, string[]> = {
  'utf-8': [],
  'utf-16le': ['The file is in UTF-16.'],
  'utf-16be': ['The file is in UTF-16.'],
  'windows-1252': ['The file is not in UTF-8 and is read as Windows-1252: look at signs such as £ and é.'],
};

const told = (delimiter: string) =>
  delimiter === ',' ? [] : [`The columns are parted by ${delimiterWords[delimiter] ?? `the sign ${delimiter}`}.`];

const mostUnclosedTold = 10;

/** Notes on quotes that are never closed, each row once however often it is read. */
function unclosedNotes(notes: string[]): (row: number) => void {
  const rows = new Set<number>();
  return (row) => {
    if (rows.has(row) || rows.size === mostUnclosedTold) return;
    rows.add(row);
    notes.push(`Row ${formatCount(row)} has a quotation mark that is never closed; it is taken as a character.`);
  };
}

async function open({ path, fileName, bytes, head, limits }: Probe): Promise<OpenedFile> {
  if (!looksLikeText(head))
    refuse(`${fileName} is not a text file, though its name says so. Open it in the program that made it and save it as CSV or .xlsx.`);
  const encoding = await encodingOf(path, head);
  const beginning = new TextDecoder(encoding).decode(head, { stream: true });
  const said = saidDelimiter.exec(beginning);
  const delimiter = said?.[1] ?? delimiterOf(beginning);
  const notes = [...encodingNotes[encoding], ...told(delimiter)];
  const onUnclosed = unclosedNotes(notes);
  let done = 0;

  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    const decoder = new TextDecoder(encoding);
    const records = csvRecords(delimiter, limits.cellCharacters, onUnclosed);
    const gate = rowGate(limits);
    let [row, skipped] = [0, said === null];
    done = 0;
    function take(piece: string, last: boolean) {
      const text = skipped ? piece : piece.replace(saidDelimiter, '');
      skipped = true;
      for (const cells of records.take(text, last)) gate.take((row += 1), cells.map(unguardFormula));
      if (records.waiting() > limits.rowCharacters)
        refuse(
          `Row ${formatCount(row + 1)} is longer than ${formatCount(limits.rowCharacters)} characters. Is this a list with a property in each row?`,
        );
    }
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
      done += (chunk as Buffer).length;
      take(decoder.decode(chunk as Buffer, { stream: true }), false);
      yield* gate.chunks(false);
    }
    take(decoder.decode(), true);
    yield* gate.chunks(true);
  }

  return {
    kind: 'CSV',
    sheets: [{ name: fileName, dateSystem: 1900, shaped: false, rows: null }],
    notes,
    rows,
    share: () => (bytes === 0 ? 1 : done / bytes),
    close: async () => {},
  };
}

/** The last format that is asked: whatever is text is read as a table. */
export const csvFormat: FileFormat = {
  recognises: ({ head, extension }) => /^(csv|tsv|tab|txt|psv)$/.test(extension) || looksLikeText(head),
  open,
};
