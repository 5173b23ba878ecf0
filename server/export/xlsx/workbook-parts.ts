/** The parts of a workbook that say how the others hang together (ECMA-376 part 1, sections 12 and 18.2; part 2 for the packaging). */
import type { IsoMoment } from '../../../shared/year.ts';
import { xmlText } from './xml-text.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const [packaging, office] = ['http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006'];
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;

export const contentTypes =
  `${xmlHead}<Types xmlns="${packaging}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  override('xl/workbook.xml', `${main}.sheet.main+xml`) +
  override('xl/worksheets/sheet1.xml', `${main}.worksheet+xml`) +
  override('xl/worksheets/sheet2.xml', `${main}.worksheet+xml`) +
  override('xl/styles.xml', `${main}.styles+xml`) +
  override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

const relationships = (...targets: [type: string, target: string][]) =>
  `${xmlHead}<Relationships xmlns="${packaging}/relationships">` +
  targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

export const packageRelationships = relationships(
  [`${office}/relationships/officeDocument`, 'xl/workbook.xml'],
  [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
);

export const workbookRelationships = relationships(
  [`${office}/relationships/worksheet`, 'worksheets/sheet1.xml'],
  [`${office}/relationships/worksheet`, 'worksheets/sheet2.xml'],
  [`${office}/relationships/styles`, 'styles.xml'],
);

const aboutName = 'About this list';
const longestName = 31;

/** The name of a sheet has neither []:*?/\ nor apostrophes at its ends, and at most 31 characters. */
export function sheetName(title: string): string {
  const name = title
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, longestName)
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/^[' ]+|[' ]+$/g, '');
  return name === '' || [aboutName, 'history'].some((taken) => taken.toLowerCase() === name.toLowerCase()) ? 'List' : name;
}

/** The workbook, with the list's filter by name and its head repeated on each printed page. */
export function workbook(name: string, reach: string): string {
  const [shown, quoted] = [xmlText(name), xmlText(`'${name.replaceAll("'", "''")}'`)];
  return [
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>',
    `<sheets><sheet name="${shown}" sheetId="1" r:id="rId1"/><sheet name="${aboutName}" sheetId="2" r:id="rId2"/></sheets>`,
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${reach}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames>`,
    '</workbook>',
  ].join('');
}

/** Who made the workbook and when, as file managers show it. */
export const coreProperties = (title: string, madeBy: string, madeAt: IsoMoment): string =>
  [
    `${xmlHead}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(madeBy)}</dc:creator><dc:language>en-GB</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
  ].join('');
