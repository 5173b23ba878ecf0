/** In which format the list goes out, each with what it is for. */
import { Radio } from '@mantine/core';
import { type ExportFormat, exportFormats, factsOfFormats } from '../../shared/export/export-format.ts';
import classes from './export.module.css';

type FormatChoiceProps = { format: ExportFormat; onChoose: (format: ExportFormat) => void };

export const FormatChoice = ({ format, onChoose }: FormatChoiceProps) => (
  <Radio.Group label="Format" classNames={{ label: classes.legend }} value={format} onChange={onChoose}>
    <div className={classes.formats}>
      {exportFormats.map((one) => (
        <Radio.Card
          key={one}
          value={one}
          className={classes.format}
          {...(one === format ? { 'data-autofocus': true } : {})}
          aria-label={`${factsOfFormats[one].label}: ${factsOfFormats[one].about}`}
        >
          <Radio.Indicator size="xs" />
          <span>
            <strong>{factsOfFormats[one].label}</strong>
            <span className={classes.about}>{factsOfFormats[one].about}</span>
          </span>
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
);
