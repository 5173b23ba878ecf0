/** Who one is here, the pages that belong to it, and the ways out: another person of the demonstration, or signing out. */
import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { may, roleLabel } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import type { AuthAnswer } from '../auth.ts';
import { usePhone } from '../estate/use-phone.ts';
import { BodiesKept, keepsRecords } from '../session/bodies-kept.tsx';
import { unsavedWorks } from '../session/kept-in-tab.ts';
import { becomeDemo, signOut } from '../session/leave.ts';
import { byOneClick, useMe } from '../session/me.ts';
import { Icon } from '../ui/icon.tsx';
import { HouseLinks } from './house-links.tsx';
import classes from './person-menu.module.css';
import { showShortcuts } from './shortcuts-open.ts';

const LeavingWork = lazy(() => import('./leaving-work.tsx').then((module) => ({ default: module.LeavingWork })));

type Leaving = { act: string; go: () => Promise<AuthAnswer<unknown>> };

const tell = async ({ go }: Leaving): Promise<void> => {
  const answer = await go();
  if (!answer.ok) notifications.show({ title: 'You are still here', message: answer.trouble.message, color: 'red' });
};

function DemoPersons({ onLeave }: { onLeave: (leaving: Leaving) => void }) {
  const me = useMe();
  const { data: ways } = useQuery(trpc.session.ways.queryOptions());
  return (
    <>
      <Menu.Divider />
      <Menu.Label>See it as</Menu.Label>
      {ways?.demo?.map(({ id, name }) => {
        const here = id === me.person.id;
        const mark = here ? <Icon name="check" size={14} /> : <span className={classes.noMark} />;
        return (
          <Menu.Item
            key={id}
            leftSection={mark}
            aria-current={here}
            onClick={() => !here && onLeave({ act: `Go on as ${name}`, go: () => becomeDemo(id) })}
          >
            {name}
          </Menu.Item>
        );
      })}
    </>
  );
}

function Places() {
  const { person } = useMe();
  return (
    <>
      <Menu.Item component={Link} to="/account">
        Your account
      </Menu.Item>
      {may(person, 'people.manage') && (
        <Menu.Item component={Link} to="/people">
          People
        </Menu.Item>
      )}
      {may(person, 'organisations.manage') && (
        <Menu.Item component={Link} to="/organisations">
          Organisations
        </Menu.Item>
      )}
    </>
  );
}

function Settings() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const phone = usePhone();
  return (
    <>
      {phone && <Menu.Item onClick={() => setColorScheme(dark ? 'light' : 'dark')}>Use the {dark ? 'light' : 'dark'} theme</Menu.Item>}
      {!phone && (
        <Menu.Item onClick={showShortcuts} rightSection="?">
          Keyboard shortcuts
        </Menu.Item>
      )}
    </>
  );
}

export function PersonMenu({ children }: { children: ReactNode }) {
  const me = useMe();
  const { person } = me;
  const { data: about } = useQuery({ ...trpc.estate.about.queryOptions(), enabled: !person.secondFactorDue });
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const leave = (wish: Leaving) => (unsavedWorks() > 0 ? setLeaving(wish) : void tell(wish));
  return (
    <>
      <Menu position="bottom-end" width={264} defaultOpened withinPortal={false}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <strong>{person.name}</strong>
            {!byOneClick(me) && <span>{me.email}</span>}
            {!person.name.startsWith(roleLabel[person.role]) && <span>{roleLabel[person.role]}</span>}
            {keepsRecords(person.role) && (
              <span>
                Keeps: <BodiesKept role={person.role} keeps={person.keeps} short />
              </span>
            )}
          </div>
          <Menu.Divider />
          <Places />
          <Settings />
          <HouseLinks />
          {me.demo && <DemoPersons onLeave={leave} />}
          <Menu.Divider />
          <Menu.Item onClick={() => leave({ act: 'Sign out', go: signOut })}>Sign out</Menu.Item>
          {about && (
            <div className={classes.version}>
              Register version {formatCount(about.version)}
              {about.illustrative && '. Its registers are illustrative: real places, generated figures.'}
            </div>
          )}
        </Menu.Dropdown>
      </Menu>
      {leaving && (
        <Suspense fallback={null}>
          <LeavingWork act={leaving.act} onLeave={() => tell(leaving)} onClose={() => setLeaving(null)} />
        </Suspense>
      )}
    </>
  );
}
