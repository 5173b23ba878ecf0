/** In which format the list goes out, each with what it is for. */
import { Checkbox, Radio } from '@mantine/core';
import { exportFormats, factsOfFormats } from '../../shared/export/export-format.ts';
import classes from './export.module.css';
import type { ExportDraft } from './use-export-draft.ts';

type FormatChoiceProps = { draft: Pick<ExportDraft, 'format' | 'setFormat' | 'about' | 'setAbout'> };

export const FormatChoice = ({ draft: { format, setFormat, about, setAbout } }: FormatChoiceProps) => (
  <div className={classes.format}>
    <Radio.Group label="Format" classNames={{ label: classes.legend }} value={format} onChange={setFormat}>
      <div className={classes.formats}>
        {exportFormats.map((one) => (
          <Radio.Card
            key={one}
            value={one}
            className={classes.card}
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
    {format === 'csv' && (
      <Checkbox
        size="xs"
        label="With a file about this list beside it, both in one ZIP"
        checked={about}
        onChange={(event) => setAbout(event.currentTarget.checked)}
      />
    )}
  </div>
);
