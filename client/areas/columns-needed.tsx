/** Which columns a file of small areas has, with an example to start from. */
import { Button } from '@mantine/core';
import { areaFieldKeys, areaFields, type AreaField } from '../../shared/access/area-columns.ts';
import { DataTable } from '../ui/data-table.tsx';
import { downloadText, toCsv } from '../ui/download.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './areas.module.css';

const neededWords: Record<AreaField['needed'], string> = {
  yes: 'needed',
  'one pair': 'this pair or the other',
  no: 'if there is one',
};

const example = () =>
  toCsv([
    ['code', 'name', 'place', 'easting', 'northing', 'population', 'imd decile'],
    ['X01000001', 'Example 001A', 'Sittingbourne', '590500', '163700', '1612', '3'],
    ['X01000002', 'Example 001B', 'Sittingbourne', '591200', '164100', '1480', ''],
  ]);

export function ColumnsNeeded() {
  return (
    <details className={classes.columns} open>
      <summary>What the file has to say</summary>
      <p className={classes.quiet}>
        CSV or Excel, a row for each area, such as the Lower layer Super Output Areas of the Office for National Statistics joined to the
        English Indices of Deprivation. Their own headings are known too.
      </p>
      <DataTable
        caption="Columns of a file of small areas"
        hideCaption
        columns={[
          { key: 'column', label: 'Column' },
          { key: 'needed', label: 'Needed' },
          { key: 'says', label: 'What it says' },
        ]}
        rows={areaFieldKeys.map((key) => ({
          key,
          cells: [areaFields[key].label, neededWords[areaFields[key].needed], areaFields[key].says],
        }))}
      />
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() => downloadText('small-areas-example.csv', 'text/csv', example())}
        >
          Example file
        </Button>
      </div>
    </details>
  );
}
