/** The foot of the export: the button that does it, how far it is, how it ended, and a way to stop it. */
import { Button, Progress } from '@mantine/core';
import { ErrorNote } from '../ui/error-note.tsx';
import { formatBytes } from '../ui/format-bytes.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './export.module.css';
import type { ExportState } from './use-export.ts';

type ExportFootProps = {
  state: ExportState;
  /** What the button says that does it: "Export 214 properties". */
  act: string;
  /** Why it cannot be done as it stands; null where it can. */
  lacking: string | null;
  onExport: () => void;
  onCancel: () => void;
  onClose: () => void;
};

const Coming = ({ bytes, onCancel }: { bytes: number; onCancel: () => void }) => (
  <div className={classes.coming}>
    <div className={classes.progress}>
      <p>{bytes === 0 ? 'The server is making the list…' : `${formatBytes(bytes)} have come so far…`}</p>
      <Progress.Root size="sm">
        <Progress.Section value={100} striped animated aria-label="The list is coming" />
      </Progress.Root>
    </div>
    <Button variant="default" onClick={onCancel}>
      Stop
    </Button>
  </div>
);

export function ExportFoot({ state, act, lacking, onExport, onCancel, onClose }: ExportFootProps) {
  return (
    <footer className={classes.foot}>
      <output className="visually-hidden">{state.kind === 'receiving' ? 'The list is on its way.' : ''}</output>
      {state.kind === 'failed' && <ErrorNote error={state.message} title="Nothing was saved" />}
      {state.kind === 'receiving' ? (
        <Coming bytes={state.bytes} onCancel={onCancel} />
      ) : (
        <div className={classes.acts}>
          <output className={classes.outcome}>
            {state.kind === 'done' ? (
              <>
                <Icon name="check" size={14} /> {state.name}, {formatBytes(state.bytes)}, is among your downloads.
              </>
            ) : (
              lacking
            )}
          </output>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button disabled={lacking !== null} leftSection={<Icon name="download" size={14} />} onClick={onExport}>
            {act}
          </Button>
        </div>
      )}
    </footer>
  );
}
