/** Bringing lists into the register, and the log of those that were. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { Page } from '../ui/page.tsx';
import { ImportLog } from './import-log.tsx';
import { TemplateButton } from './template-button.tsx';
import { UploadPanel } from './upload-panel.tsx';

const lead = 'A list as it really is becomes clean records of the register: nothing lost, nothing invented, every doubt put to you.';

export function ImportsPage() {
  const edits = may(useMe().person, 'register.edit');
  const { data: limits } = useQuery({ ...trpc.import.limits.queryOptions(), enabled: edits });
  return (
    <Page title="Imports" lead={lead} actions={edits && <TemplateButton />}>
      <DataTabs />
      <EditorsOnly does="They bring the lists of the bodies whose records they keep into the register.">
        <UploadPanel most={limits?.mostBytes ?? null} />
        <ImportLog />
      </EditorsOnly>
    </Page>
  );
}
