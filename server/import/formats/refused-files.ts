/** Files that are known and are not read: each says what it is and what to do instead. */
import { createReadStream } from 'node:fs';
import type { FileFormat, Probe } from './file-format.ts';
import { refuse } from './file-problem.ts';

type Refused = { when: (probe: Probe) => boolean; sentence: (fileName: string, probe: Probe) => string };

const within = (pattern: RegExp) => (probe: Probe) => probe.zip?.names.some((name) => pattern.test(name)) ?? false;
const starting = (pattern: RegExp) => (probe: Probe) => pattern.test(probe.head.subarray(0, 1024).toString('latin1'));
/** The first bytes, in hexadecimal, of what is no text: a list may well begin with MZ or BM. */
const magic =
  (...beginnings: string[]) =>
  ({ head }: Probe) => {
    const start = head.subarray(0, 32).toString('hex');
    return head.includes(0) && beginnings.some((beginning) => start.startsWith(beginning));
  };
const called = (pattern: RegExp) => (probe: Probe) => pattern.test(probe.extension);

const asXlsx = 'Open it in Excel and save it as .xlsx.';
const notAList = 'Give the list that it was made from, as .xlsx or CSV.';
const document = (fileName: string) => `${fileName} is a Word document. Copy its table into Excel and save it as .xlsx.`;
const openDocument = (fileName: string) => `${fileName} is an OpenDocument file. Open it in LibreOffice or Excel and save it as .xlsx.`;
const asMap = 'Save it as GeoJSON or GeoPackage, which QGIS and ArcGIS can do.';

/** What a ZIP file of something else holds, in a few names. */
function packed(fileName: string, { zip }: Probe): string {
  const names = zip?.names ?? [];
  const some = names.slice(0, 3).join(', ');
  return `${fileName} is a ZIP file without a workbook or a shapefile. Unpack it and give one of the files within${some === '' ? '' : `: ${some}${names.length > 3 ? ' …' : ''}`}.`;
}

const byZip: Refused[] = [
  {
    when: within(/vbaProject\.bin$/i),
    sentence: (name) => `${name} holds macros, which are not let in. Open it in Excel and save it as .xlsx, which has none.`,
  },
  { when: within(/(^|\/)workbook\.bin$/i), sentence: (name) => `${name} is a binary Excel workbook (.xlsb). ${asXlsx}` },
  { when: within(/(^|\/)word\/document\.xml$/i), sentence: document },
  {
    when: within(/\.iwa$|^Index\.zip$/i),
    sentence: (name) => `${name} is a Numbers document. Open it in Numbers and export it as .xlsx or CSV.`,
  },
  {
    when: (probe) => within(/^content\.xml$/i)(probe) && within(/^(mimetype|META-INF\/manifest\.xml)$/i)(probe),
    sentence: openDocument,
  },
  { when: within(/\.kml$/i), sentence: (name) => `${name} is a map in KML. ${asMap}` },
];

const byBytes: Refused[] = [
  { when: starting(/^%PDF/), sentence: (name) => `${name} is a PDF, from which no list can be taken safely. ${notAList}` },
  {
    when: magic('ffd8ff', '89504e47', '47494638', '424d', '49492a00', '4d4d002a', '52494646'),
    sentence: (name) => `${name} is a picture. ${notAList}`,
  },
  { when: magic('4d5a', '7f454c46'), sentence: (name) => `${name} is a program, and no list. ${notAList}` },
  {
    when: magic('1f8b', '52617221', '377abcaf', '425a68', 'fd377a585a'),
    sentence: (name) => `${name} is a packed file. Unpack it and give the list that it holds.`,
  },
  {
    when: magic('000100005374616e64617264'),
    sentence: (name) =>
      `${name} is an Access database. Open it in Access and export the table or query with the properties to Excel (.xlsx).`,
  },
  { when: starting(/^\{\\rtf/), sentence: (name) => `${name} is a text document. Copy its table into Excel and save it as .xlsx.` },
  {
    when: starting(/urn:schemas-microsoft-com:office:spreadsheet/),
    sentence: (name) => `${name} is an Excel workbook of the XML kind of 2003. ${asXlsx}`,
  },
  {
    when: starting(/^(\xef\xbb\xbf)?\s*<(!doctype html|html|table|head|meta)\b/i),
    sentence: (name) => `${name} is a web page, whatever its name says. ${asXlsx}`,
  },
  { when: starting(/urn:oasis:names:tc:opendocument/), sentence: openDocument },
  { when: starting(/<(kml|gml|wfs|ogr):?/i), sentence: (name) => `${name} is a map in KML or GML. ${asMap}` },
  { when: starting(/^(\xef\xbb\xbf)?\s*<\?xml/), sentence: (name) => `${name} is XML of a kind that is not read. ${notAList}` },
  {
    when: (probe) => called(/^(shp|dbf|shx|prj)$/)(probe),
    sentence: (name) => `${name} is one part of a shapefile. Put all its parts (.shp, .shx, .dbf, .prj) into one ZIP file and give that.`,
  },
];

const known = [...byZip, ...byBytes];

export const refusedFiles: FileFormat = {
  recognises: (probe) => known.some(({ when }) => when(probe)),
  open: async (probe) => refuse(known.find(({ when }) => when(probe))?.sentence(probe.fileName, probe) ?? ''),
};

/** Comes after the formats that are ZIP files. */
export const otherZip: FileFormat = {
  recognises: ({ zip }) => zip !== null,
  open: async (probe) => refuse(packed(probe.fileName, probe)),
};

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Names of the streams of a compound file (MS-CFB), as its directory has them. */
const streams: [name: string, sentence: (fileName: string) => string][] = [
  [
    'EncryptedPackage',
    (name) =>
      `${name} is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it without one.`,
  ],
  ['WordDocument', document],
  ['Workbook', (name) => `${name} is an old Excel workbook (.xls). ${asXlsx}`],
  ['Book', (name) => `${name} is a very old Excel workbook (.xls). ${asXlsx}`],
];

async function streamsIn(path: string): Promise<Set<string>> {
  const found = new Set<string>();
  const longest = 64;
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    for (const [name] of streams) if (window.includes(Buffer.from(name, 'utf16le'))) found.add(name);
    tail = window.subarray(-longest);
  }
  return found;
}

/** Old office files, and new ones under a password, are all compound files. */
export const compoundFiles: FileFormat = {
  recognises: ({ head }) => head.subarray(0, compoundFile.length).equals(compoundFile),
  open: async ({ path, fileName }) => {
    const found = await streamsIn(path);
    const sentence = streams.find(([name]) => found.has(name))?.[1];
    return refuse(sentence ? sentence(fileName) : `${fileName} is an office file of an old kind. ${asXlsx}`);
  },
};
