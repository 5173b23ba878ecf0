/** One assumption of the plan where its effect is seen: changed here it is changed everywhere in this plan. */
import { TextInput } from '@mantine/core';
import { assumptionLibrary } from '../../../shared/assumption-library.ts';
import { assumptionSource, assumptionText, rangeText, readAssumption } from '../../../shared/assumption-text.ts';
import type { AssumptionKey } from '../../../shared/assumptions.ts';
import { usePlan } from '../plan-context.ts';
import { useTyped } from '../use-typed.ts';
import classes from './access.module.css';

export function LimitField({ name }: { name: AssumptionKey }) {
  const entry = assumptionLibrary.find(({ key }) => key === name);
  if (!entry) throw new Error(`There is no assumption ${name}.`);
  const { draft, edit, mayEdit, dispatch } = usePlan();
  const value = draft.assumptions[name];
  const typed = useTyped({
    value,
    printed: assumptionText(entry, value),
    read: (text) => readAssumption(entry, text),
    onCommit: (next) => {
      edit({ kind: 'assume', key: name, change: { [name]: next } });
      dispatch({ type: 'settle' });
    },
  });
  return (
    <div className={classes.limit} title={assumptionSource(entry)}>
      <TextInput
        {...typed}
        size="xs"
        label={entry.label}
        description={`Usually ${rangeText(entry)}`}
        disabled={!mayEdit}
        inputMode="decimal"
        rightSection={<span className={classes.unit}>{entry.unit}</span>}
        rightSectionWidth={130}
      />
    </div>
  );
}
