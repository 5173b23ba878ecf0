/** GeoJSON (RFC 7946): a collection of points in WGS84, one feature a line; a property whose place nobody knows is a feature without geometry. */
import type { CellKind } from '../../../shared/cell-kind.ts';
import { fieldNameOf, headingOf, type ExportCell, type ListRow } from '../../../shared/export/export-cell.ts';
import { plainPounds } from '../../../shared/money.ts';
import type { Pence, Position } from '../../../shared/units.ts';
import type { ListToWrite } from '../list-to-write.ts';
import { rowBatches } from '../row-batches.ts';

/** About a centimetre: RFC 7946, section 11.2, advises against more. */
const mostDecimals = 7;

const degrees = (value: number) => Number(value.toFixed(mostDecimals));

const geometryOf = (position: Position | null): string =>
  position === null ? 'null' : `{"type":"Point","coordinates":[${degrees(position.longitude)},${degrees(position.latitude)}]}`;

const valueOf = (kind: CellKind, cell: ExportCell): string =>
  kind === 'money' && typeof cell === 'number' ? plainPounds(cell as Pence) : JSON.stringify(cell);

/** The list, and as the last member of the collection what is said about it with the headings of its properties. */
export async function* writeGeoJson({ title, columns, rows, about }: ListToWrite): AsyncGenerator<string> {
  const members = columns.map((column) => [`${JSON.stringify(fieldNameOf(column))}:`, column.kind] as const);
  const propertiesOf = ({ cells }: ListRow) => members.map(([name, kind], at) => name + valueOf(kind, cells[at] ?? null)).join();
  const featureOf = (row: ListRow) =>
    `{"type":"Feature","id":${JSON.stringify(row.key)},"geometry":${geometryOf(row.position)},"properties":{${propertiesOf(row)}}}`;
  let before = '\n';
  yield `{"type":"FeatureCollection","name":${JSON.stringify(title)},"features":[`;
  for await (const batch of rowBatches(rows)) {
    yield before + batch.map(featureOf).join(',\n');
    before = ',\n';
  }
  const headings = Object.fromEntries(columns.map((column) => [fieldNameOf(column), headingOf(column)]));
  const said = Object.fromEntries(about().map(({ label, text }) => [label, text]));
  yield `\n],\n"about":${JSON.stringify(said)},\n"headings":${JSON.stringify(headings)}}\n`;
}
