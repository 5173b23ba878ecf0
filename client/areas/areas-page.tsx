/** Small areas: who lives where and how deprived it is, brought in from a file, so that plans can say whom they affect. */
import { Button, FileButton, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { formatBytes } from '../ui/format-bytes.ts';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AreaSets } from './area-sets.tsx';
import classes from './areas.module.css';
import { ColumnsNeeded } from './columns-needed.tsx';
import { GivenAreas } from './given-areas.tsx';
import { useGiveAreas, type GiveAreas } from './use-give-areas.ts';

const lead =
  'Who lives where and how deprived it is. Plans use it to say how many people have further to go to a counter, and who they are.';

function Going({ giving: { file, sent, cancel } }: { giving: GiveAreas }) {
  if (file === null || sent === null) return null;
  const share = file.size === 0 ? 100 : (sent / file.size) * 100;
  return (
    <output className={classes.given}>
      <span className={classes.file}>{file.name}</span>
      <Progress value={share} aria-label="How much of the file has gone" />
      <span className={classes.quiet}>{share < 100 ? `${formatBytes(sent)} of ${formatBytes(file.size)} sent` : 'Reading the rows …'}</span>
      <div>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </output>
  );
}

function Give({ replaces }: { replaces: string | null }) {
  const giving = useGiveAreas();
  const { sent, given, trouble, look, keep, clear } = giving;
  return (
    <section className={classes.section} aria-labelledby="give">
      <h2 id="give">Bring in small areas</h2>
      {trouble !== null && <ErrorNote error={trouble} title="The file was not taken" />}
      <Going giving={giving} />
      {given !== null && sent === null && (
        <GivenAreas given={given} busy={sent !== null} replaces={replaces} onKeep={keep} onClear={clear} />
      )}
      {given === null && sent === null && (
        <div className={classes.acts}>
          <FileButton
            accept=".csv,.txt,.tsv,.xlsx"
            inputProps={{ 'aria-label': 'File of small areas' }}
            onChange={(file) => file && look(file)}
          >
            {(props) => <Button {...props}>Choose a file</Button>}
          </FileButton>
          <span className={classes.quiet}>It is looked at first; nothing changes before you say so.</span>
        </div>
      )}
      <ColumnsNeeded />
    </section>
  );
}

export function AreasPage() {
  const manages = may(useMe().person, 'organisations.manage');
  const { data: sets, error, refetch } = useQuery(trpc.area.sets.queryOptions());
  const used = sets?.find(({ inUse }) => inUse) ?? null;
  return (
    <Page title="Small areas" lead={lead}>
      <DataTabs />
      <div className={classes.stack}>
        {error && (
          <ErrorNote error={error} title="The small areas could not be read">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        )}
        {!sets && !error && <Waiting lines={4} label="Reading the small areas" />}
        {sets?.length === 0 && (
          <EmptyState
            title="No small areas are given yet"
            detail={
              manages
                ? 'Choose a file below: what it would bring in is shown before anything changes.'
                : 'An administrator brings them in from a file of codes, places, people and deprivation.'
            }
          />
        )}
        {sets && sets.length > 0 && <AreaSets sets={sets} manages={manages} />}
        {sets && manages && <Give replaces={used?.source ?? null} />}
        {sets && !manages && sets.length > 0 && <p className={classes.quiet}>Administrators bring in and remove small areas.</p>}
      </div>
    </Page>
  );
}
