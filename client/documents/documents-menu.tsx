/** The documents that can be made of plans: each plan's deep-dive report as Word or PDF, and the board pack of all of them. */
import { Button, Menu } from '@mantine/core';
import type { SharingRule } from '../../shared/assumptions.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { packPapers, reportFormats, type PackPaper, type ReportFormat } from '../../shared/report/report-answer.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { Icon } from '../ui/icon.tsx';
import { useStart } from './use-start.ts';

type MenuProps = {
  plans: readonly { id: ScenarioId; name: string }[];
  /** How hub costs are shared between bodies; null is each plan's own rule. */
  sharing: SharingRule | null;
  estimates: boolean;
  /** What must be known before, such as that changes are not saved yet. */
  note?: string | undefined;
};

const formatLabel: Record<ReportFormat, string> = { docx: 'Word (.docx)', pdf: 'PDF' };
const paperLabel: Record<PackPaper, string> = { a4: 'A4', a3: 'A3' };

export function DocumentsMenu({ plans, sharing, estimates, note }: MenuProps) {
  const { person } = useMe();
  const start = useStart();
  const rule = sharing ? { rule: sharing } : {};
  const packOf = plans.map(({ name }) => name).join(', ');
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<Icon name="download" />} rightSection={<Icon name="chevron-down" size={12} />}>
          Documents
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {note && <Menu.Label>{note}</Menu.Label>}
        {may(person, 'export') &&
          plans.map(({ id, name }) => [
            <Menu.Label key={id}>Deep-dive report: {name}</Menu.Label>,
            ...reportFormats.map((format) => (
              <Menu.Item
                key={`${id} ${format}`}
                aria-label={`Deep-dive report of ${name} as ${formatLabel[format]}`}
                onClick={() =>
                  start(`Deep-dive report: ${name}, ${formatLabel[format]}`, {
                    document: 'report',
                    asked: { scenario: id, format, estimates, ...rule },
                  })
                }
              >
                {formatLabel[format]}
              </Menu.Item>
            )),
          ])}
        <Menu.Label>Board pack{plans.length > 1 ? ', side by side' : ''}</Menu.Label>
        {packPapers.map((paper) => (
          <Menu.Item
            key={paper}
            aria-label={`Board pack as PDF, ${paperLabel[paper]}`}
            onClick={() =>
              start(`Board pack: ${packOf}, PDF ${paperLabel[paper]}`, {
                document: 'pack',
                asked: { scenarios: plans.map(({ id }) => id), paper, estimates, ...rule },
              })
            }
          >
            PDF, {paperLabel[paper]} landscape
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
