/** Bringing a list in: whose property it is, the file, and how much of it has gone; nothing is saved by it. */
import { Button, NativeSelect, Progress } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { organisationIdSchema } from '../../shared/ids.ts';
import { sectorLabel, sectors } from '../../shared/organisation.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { DropZone } from './drop-zone.tsx';
import { formatBytes } from '../ui/format-bytes.ts';
import classes from './upload.module.css';
import { type KeptBodies, useKeptBodies } from './use-kept-bodies.ts';
import { type Upload, useUpload } from './use-upload.ts';

function BodyChoice({ bodies, ready, chosen, choose, disabled }: KeptBodies & { disabled: boolean }) {
  const only = bodies.length === 1 ? bodies[0] : undefined;
  if (only)
    return (
      <p className={classes.body}>
        For <strong>{only.name}</strong>, whose records you keep.
      </p>
    );
  return (
    <NativeSelect
      className={classes.body ?? ''}
      label="Whose property is in the list"
      description="The bodies whose records you keep."
      value={chosen ?? ''}
      disabled={disabled || !ready}
      onChange={(event) => choose(organisationIdSchema.safeParse(event.currentTarget.value).data ?? null)}
    >
      <option value="">Choose a body</option>
      {sectors.map((sector) => {
        const members = bodies.filter((one) => one.sector === sector);
        return members.length === 0 ? null : (
          <optgroup key={sector} label={sectorLabel[sector]}>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        );
      })}
    </NativeSelect>
  );
}

function Going({ upload }: { upload: Upload }) {
  const { file, sent } = upload;
  if (!file || sent === null) return null;
  const share = file.size === 0 ? 1 : sent / file.size;
  const arrived = sent >= file.size;
  return (
    <div className={classes.going}>
      <div className={classes.goingHead}>
        <span className={classes.file}>{file.name}</span>
        <Button variant="default" onClick={upload.cancel}>
          Cancel
        </Button>
      </div>
      <Progress.Root size="md">
        <Progress.Section value={share * 100} aria-label={`Sending ${file.name}`} />
      </Progress.Root>
      <output className={classes.quiet}>
        {arrived ? 'All of it has gone. The server is looking at it.' : `${formatBytes(sent)} of ${formatBytes(file.size)} sent`}
      </output>
    </div>
  );
}

export function UploadPanel({ most }: { most: number | null }) {
  const kept = useKeptBodies();
  const navigate = useNavigate();
  const upload = useUpload(most, (id) => void navigate({ to: '/data/imports/$importId', params: { importId: id } }));
  const { chosen } = kept;
  const take = (file: File) => chosen && upload.start(file, chosen);
  const { file, trouble } = upload;
  if (kept.ready && kept.bodies.length === 0)
    return (
      <ErrorNote
        error="You keep the records of no body yet, so there is nothing that a list of yours could go into. An administrator can give you the bodies that you work for."
        title="No list can be brought in"
      />
    );
  return (
    <section className={classes.panel} aria-labelledby="bring-a-list-in">
      <h2 id="bring-a-list-in">Bring a list in</h2>
      <BodyChoice {...kept} disabled={upload.sent !== null} />
      {upload.sent === null ? (
        <DropZone
          waitsFor={chosen === null ? 'First choose whose property it is' : null}
          most={most === null ? null : formatBytes(most)}
          onFile={take}
        />
      ) : (
        <Going upload={upload} />
      )}
      {trouble !== null && file && (
        <ErrorNote error={trouble} title={`${file.name} was not taken`}>
          {file.size > 0 && (
            <Button leftSection={<Icon name="upload" size={14} />} onClick={() => take(file)}>
              Send it again
            </Button>
          )}
          <Button variant="default" onClick={upload.clear}>
            Discard it
          </Button>
        </ErrorNote>
      )}
      <p className={classes.quiet}>Nothing is saved yet: you first see what the list would add and change, row by row.</p>
    </section>
  );
}
