/** Who may do what, drawn from the rules that every request is held to; nothing on this page is typed in twice. */
import {
  type Action,
  actionExplanation,
  actions,
  actionWords,
  allowed,
  may,
  ofKeptRecords,
  type Role,
  roleLabel,
  roles,
} from '../../shared/role.ts';
import { BodiesKept, keepsRecords } from '../session/bodies-kept.tsx';
import { useMe } from '../session/me.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import classes from './permissions.module.css';

const listed = (words: readonly string[]) => (words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join(''));

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Answer({ role, action }: { role: Role; action: Action }) {
  if (action === 'sensitive.see') return <span className={classes.some}>With clearance</span>;
  if (!allowed[role].includes(action)) return <span className={classes.no}>No</span>;
  const some = role === 'editor' && ofKeptRecords.includes(action);
  return (
    <span className={some ? classes.some : classes.yes}>
      <Icon name="check" size={12} /> {some ? 'For the bodies they keep' : 'Yes'}
    </span>
  );
}

export function PermissionsPage() {
  const { person } = useMe();
  const mine = actions.filter((action) => may(person, action));
  return (
    <Page title="Who may do what" lead="The rules that every page and every request is held to. What is not allowed here is refused.">
      <div className={classes.parts}>
        <section aria-labelledby="permissions-mine">
          <h2 id="permissions-mine">What you may do</h2>
          <p>
            You are here as {roleLabel[person.role].toLowerCase()}, {person.cleared ? 'with' : 'without'} clearance for sensitive
            properties.
            {keepsRecords(person.role) && (
              <>
                {' '}
                The records you keep: <BodiesKept role={person.role} keeps={person.keeps} />.
              </>
            )}
          </p>
          <p>
            {person.secondFactorDue
              ? 'Set up your second factor first; until then nothing else is open to you.'
              : `You may ${listed(mine.map((action) => actionWords[action]))}.`}
          </p>
        </section>
        <section aria-labelledby="permissions-roles">
          <h2 id="permissions-roles">By role</h2>
          <div className={classes.table}>
            <DataTable
              caption="What each role may do"
              hideCaption
              columns={[{ key: 'action', label: 'May they …' }, ...roles.map((role) => ({ key: role, label: roleLabel[role] }))]}
              rows={actions.map((action) => ({
                key: action,
                cells: [
                  <span key="action" className={classes.action}>
                    <strong>{sentence(actionWords[action])}</strong>
                    <span>{actionExplanation[action]}</span>
                  </span>,
                  ...roles.map((role) => <Answer key={role} role={role} action={action} />),
                ],
              }))}
            />
          </div>
        </section>
        <section aria-labelledby="permissions-clearance">
          <h2 id="permissions-clearance">What clearance adds</h2>
          <p>
            Refuges and other sensitive properties are seen only by people who have been cleared, whatever their role. Without clearance
            they are on no map and in no list, count, total, scenario or search, and no address leads to them. Clearance opens them to
            whatever the role allows, and each look at one is recorded in the audit.
          </p>
        </section>
        <section aria-labelledby="permissions-changed">
          <h2 id="permissions-changed">Who decides</h2>
          <p>
            An administrator gives each person a role, the bodies whose records they keep, and clearance. A change takes effect on the next
            thing that the person does.
          </p>
        </section>
      </div>
    </Page>
  );
}
