/** What the plan comes to, always in sight, and below it the details of what is open, the checks, the years and the assumptions. */
import { Badge, Tabs } from '@mantine/core';
import { memo, useState } from 'react';
import { EstimatesSwitch } from '../estate/estimates-switch.tsx';
import classes from './aside.module.css';
import { AssumptionsTab } from './assumptions-tab.tsx';
import { ChecksTab } from './checks-tab.tsx';
import { DetailsTab } from './details-tab.tsx';
import { HeadlineList } from './headline-list.tsx';
import { usePlan } from './plan-context.ts';
import { YearsTab } from './years-tab.tsx';

type TabName = 'details' | 'checks' | 'years' | 'assumptions';

export const AsidePanel = memo(function AsidePanel() {
  const { checks, focus } = usePlan();
  const errors = checks.filter((check) => check.severity === 'error').length;
  const subject = focus.kind === 'property' ? focus.property : focus.kind === 'hub' ? focus.hub : null;
  const [chosen, setChosen] = useState<{ tab: TabName; subject: string | null }>({ tab: 'details', subject });
  const tab = subject === null || chosen.subject === subject ? chosen.tab : 'details';
  return (
    <div className={classes.aside}>
      <div className={classes.basis}>
        <EstimatesSwitch />
      </div>
      <HeadlineList compact={tab !== 'details' || subject !== null} />
      <Tabs
        value={tab}
        onChange={(next) => setChosen({ tab: (next ?? 'details') as TabName, subject })}
        className={classes.tabs ?? ''}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList ?? ''}>
          <Tabs.Tab value="details">Details</Tabs.Tab>
          <Tabs.Tab
            value="checks"
            rightSection={
              checks.length > 0 && (
                <Badge size="sm" variant="light" color={errors > 0 ? 'red' : 'gray'} aria-label={`${checks.length} to look at`}>
                  {checks.length}
                </Badge>
              )
            }
          >
            Checks
          </Tabs.Tab>
          <Tabs.Tab value="years">Years</Tabs.Tab>
          <Tabs.Tab value="assumptions">Assumptions</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details" className={classes.tabPanel ?? ''}>
          <DetailsTab />
        </Tabs.Panel>
        <Tabs.Panel value="checks" className={classes.tabPanel ?? ''}>
          <ChecksTab />
        </Tabs.Panel>
        <Tabs.Panel value="years" className={classes.tabPanel ?? ''}>
          <YearsTab />
        </Tabs.Panel>
        <Tabs.Panel value="assumptions" className={classes.tabPanel ?? ''}>
          <AssumptionsTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
});
