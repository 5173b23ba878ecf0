/** The members of a hub being made, each with the decision proposed for it, to adjust before it is added. */
import { ActionIcon, NativeSelect } from '@mantine/core';
import { decisionActionLabel, decisionActions, type Decision, type DecisionAction } from '../../shared/decision.ts';
import { exitRouteLabel, exitRoutes, type ExitRoute } from '../../shared/disposal.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { tenureWords } from '../../shared/tenure.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { decisionWords } from '../../shared/decision-words.ts';
import { allTo, withAction } from './decide.ts';
import classes from './group.module.css';
import { groupDecisions, type GroupDraft } from './group-draft.ts';
import { usePlan } from './plan-context.ts';
import { YearField } from './year-field.tsx';

const offered = decisionActions.filter((action) => action !== 'host');
/** What is built on can be neither sold nor passed on. */
const ofASite = offered.filter((action) => action !== 'relocate-and-dispose' && action !== 'transfer');

type Props = { group: GroupDraft; onChange: (group: GroupDraft) => void };

export function GroupMembers({ group, onChange }: Props) {
  const { facts, draft } = usePlan();
  const decisions = groupDecisions(group, facts);
  const leave = (id: PropertyId) => onChange({ ...group, members: group.members.filter((member) => member !== id) });
  const set = (decision: Decision) => onChange({ ...group, changed: { ...group.changed, [decision.property]: decision } });
  const isSite = (id: PropertyId) => group.site?.type === 'new-build' && group.site.property === id;
  const before = (id: PropertyId) => {
    const stored = draft.decisions.find((each) => each.property === id);
    return stored ? ` · now in the plan: ${decisionWords(stored).toLowerCase()}` : '';
  };
  return (
    <section aria-label="Members">
      <h3>
        {decisions.length} {decisions.length === 1 ? 'member' : 'members'}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be reachable without a mouse */}
      <section className={classes.frame} tabIndex={0} aria-label="Decisions for the members">
        <table className={classes.members}>
          <thead>
            <tr>
              <th scope="col">Property</th>
              <th scope="col" data-align="right">
                Running cost
              </th>
              <th scope="col">Decision</th>
              <th scope="col">Way out</th>
              <th scope="col">Year</th>
              <th scope="col">
                <span className="visually-hidden">Leave out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {decisions.map((decision) => {
              const fact = facts.get(decision.property);
              if (!fact) return null;
              const act = (action: DecisionAction) => {
                const next = withAction({ ...decision, note: '' }, action, fact.tenure);
                set(action === 'retain' ? next : { ...next, destinations: allTo(fact, group.id), year: group.opens });
              };
              return (
                <tr key={decision.property}>
                  <th scope="row">
                    {fact.name}
                    <small>
                      {tenureWords(fact.tenure)}
                      {fact.letOut && ', let'}
                      {decision.note && ` · ${decision.note}`}
                      {before(decision.property)}
                    </small>
                  </th>
                  <td data-align="right">
                    <FigureText
                      figure={fact.runningCost}
                      print={(value) => formatPoundsPerYear(value, 'headline').replace(' a year', '')}
                    />
                  </td>
                  <td>
                    <NativeSelect
                      size="xs"
                      aria-label={`Decision for ${fact.name}`}
                      value={decision.action}
                      data={(isSite(decision.property) ? ofASite : offered).map((action) => ({
                        value: action,
                        label: decisionActionLabel[action],
                      }))}
                      onChange={(event) => act(event.currentTarget.value as DecisionAction)}
                    />
                  </td>
                  <td>
                    {(decision.action === 'relocate-and-dispose' || decision.action === 'transfer') && (
                      <NativeSelect
                        size="xs"
                        aria-label={`Way out of ${fact.name}`}
                        value={decision.exitRoute ?? ''}
                        data={[
                          { value: '', label: 'Not settled' },
                          ...exitRoutes.map((route) => ({ value: route as string, label: exitRouteLabel[route] })),
                        ]}
                        onChange={(event) => set({ ...decision, exitRoute: (event.currentTarget.value || null) as ExitRoute | null })}
                      />
                    )}
                  </td>
                  <td>
                    {decision.action !== 'retain' && (
                      <YearField
                        hideLabel
                        label={`Year for ${fact.name}`}
                        value={decision.year}
                        from={draft.baseYear}
                        years={draft.assumptions.horizon}
                        onChange={(year) => set({ ...decision, year })}
                      />
                    )}
                  </td>
                  <td>
                    <ActionIcon size="sm" aria-label={`Leave out ${fact.name}`} onClick={() => leave(decision.property)}>
                      <Icon name="close" size={12} />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
