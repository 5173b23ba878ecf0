/** The rows of a shapefile's .dbf part (dBASE III to IV): numbers in full, dates as 2015-10-28, text in the encoding that it or its .cpg part states. */
import { formatCount } from '../../../../shared/measure.ts';
import { refuse } from '../file-problem.ts';
import { numberText } from '../number-text.ts';

const damaged =
  'The shapefile is damaged: its .dbf part is cut off or is none. Export the layer again and put all its parts into one ZIP file.';

type Field = { name: string; kind: string; from: number; length: number };

export type DbfTable = {
  headings: readonly string[];
  /** Rows that are there; fewer than the header may say. */
  count: number;
  /** Null for a row that was deleted. */
  row: (at: number) => readonly string[] | null;
};

type Decode = (bytes: Uint8Array) => string;

const decoderNamed = (label: string): Decode => {
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(bytes);
};

/** UTF-8 where a text is that, else Windows-1252: what files without a word on it are in practice. */
function eitherDecoder(): Decode {
  const [strict, western] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('windows-1252')];
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return western.decode(bytes);
    }
  };
}

/** By the .cpg part, such as UTF-8, 1252 or ISO-8859-1. */
function decoderFor(codePage: string | null): Decode {
  const said = codePage?.trim().toLowerCase() ?? '';
  if (/^(utf-?8|65001)$/.test(said)) return eitherDecoder();
  if (/^(ansi ?)?(cp|windows-?)?1252$/.test(said)) return decoderNamed('windows-1252');
  if (/^(iso)?[ -]?8859-?15?$/.test(said)) return decoderNamed(said.endsWith('15') ? 'iso-8859-15' : 'windows-1252');
  return eitherDecoder();
}

const [headerBytes, fieldBytes, endOfFields, deleted] = [32, 32, 0x0d, 0x2a];

function fieldsIn(file: Buffer, headerLength: number, decode: Decode, mostColumns: number): Field[] {
  const fields: Field[] = [];
  let from = 1;
  for (let at = headerBytes; at + fieldBytes <= headerLength && file[at] !== endOfFields; at += fieldBytes) {
    const name = file.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = file[at + 16] ?? 0;
    fields.push({ name: decode(name.subarray(0, end < 0 ? 11 : end)).trim(), kind: String.fromCharCode(file[at + 11] ?? 0), from, length });
    if (fields.length > mostColumns)
      refuse(`The shapefile has more than ${formatCount(mostColumns)} columns. Keep those that describe the sites.`);
    from += length;
  }
  return fields;
}

/** A number that is written with an exponent and all its figures is written in full; one that lost figures stays as it is, to be seen. */
function dbfNumber(text: string): string {
  const parts = /^([-+]?\d(?:\.(\d+))?)e([-+]?\d+)$/i.exec(text);
  if (!parts) return text;
  return (parts[2] ?? '').length >= Number(parts[3]) ? numberText(Number(text)) : text;
}

function textOf(bytes: Buffer, kind: string, decode: Decode): string {
  switch (kind) {
    case 'I':
    case '+':
      return bytes.length === 4 ? String(bytes.readInt32LE(0)) : '';
    case 'O':
    case 'B':
      return bytes.length === 8 ? numberText(bytes.readDoubleLE(0)) : '';
    case 'M':
    case 'G':
    case 'P':
    case '@':
      return '';
    default:
  }
  const text = decode(bytes).replaceAll('\0', ' ').trim();
  if (kind === 'D') return /^\d{8}$/.test(text) && text !== '00000000' ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : '';
  if (kind === 'L') return /^[ty]$/i.test(text) ? 'TRUE' : /^[fn]$/i.test(text) ? 'FALSE' : '';
  // Numbers that do not fit, or that nobody has, are filled with stars.
  if (kind === 'N' || kind === 'F') return text.startsWith('*') ? '' : dbfNumber(text);
  return text;
}

/** Throws a FileProblem. */
export function readDbf(file: Buffer, codePage: string | null, mostColumns: number): DbfTable {
  if (file.length < headerBytes + 1) refuse(damaged);
  const [stated, headerLength, rowLength] = [file.readUInt32LE(4), file.readUInt16LE(8), file.readUInt16LE(10)];
  if (headerLength < headerBytes + 1 || headerLength > file.length || rowLength < 1) refuse(damaged);
  const decode = decoderFor(codePage);
  const fields = fieldsIn(file, headerLength, decode, mostColumns);
  const last = fields.at(-1);
  if (!last || last.from + last.length > rowLength) refuse(damaged);
  return {
    headings: fields.map(({ name }) => name),
    count: Math.min(stated, Math.floor((file.length - headerLength) / rowLength)),
    row: (at) => {
      const start = headerLength + at * rowLength;
      if (file[start] === deleted) return null;
      return fields.map(({ kind, from, length }) => textOf(file.subarray(start + from, start + from + length), kind, decode));
    },
  };
}
