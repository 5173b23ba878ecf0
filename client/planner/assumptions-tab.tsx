/** Every assumption beside its source, its range and its default; one that is changed is marked and can go back. */
import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import type { AssumptionEntry } from '../../shared/assumption-entry.ts';
import { assumptionLibrary, defaultAssumptions } from '../../shared/assumption-library.ts';
import { sharingRuleLabel, sharingRules, type Assumptions } from '../../shared/assumptions.ts';
import { Icon } from '../ui/icon.tsx';
import { assumptionText, rangeText, readAssumption } from '../../shared/assumption-text.ts';
import { BiasReason } from './bias-reason.tsx';
import { OwnRange } from './own-range.tsx';
import { usePlan } from './plan-context.ts';
import { useTyped } from './use-typed.ts';
import classes from './aside.module.css';

export function AssumptionsTab() {
  const { draft, edit, mayEdit } = usePlan();
  const changed = assumptionLibrary.filter((entry) => draft.assumptions[entry.key] !== defaultAssumptions[entry.key]);
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>
        {changed.length === 0
          ? 'All assumptions stand at their defaults. A change counts at once, in this plan only.'
          : `${changed.length} changed from the default, in this plan only.`}
        {changed.length > 0 && mayEdit && (
          <Button size="compact-xs" variant="subtle" onClick={() => edit({ kind: 'assume', key: null, change: defaultAssumptions })}>
            Reset all
          </Button>
        )}
      </p>
      <ul className={classes.assumptions}>
        {assumptionLibrary.map((entry) => (
          <Assumption key={entry.key} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function Assumption({ entry }: { entry: AssumptionEntry }) {
  const { draft, edit, mayEdit, dispatch } = usePlan();
  const value = draft.assumptions[entry.key];
  const changed = value !== defaultAssumptions[entry.key];
  const range = rangeText(entry);
  const set = (next: Assumptions[keyof Assumptions]) => {
    edit({ kind: 'assume', key: entry.key, change: { [entry.key]: next } });
    dispatch({ type: 'settle' });
  };
  const outside = typeof value === 'number' && entry.low !== null && entry.high !== null && (value < entry.low || value > entry.high);
  return (
    <li className={classes.assumption} data-changed={changed}>
      <div className={classes.assumptionHead}>
        <Value entry={entry} value={value} onChange={set} disabled={!mayEdit} />
        {changed && (
          <Tooltip label={`Back to ${assumptionText(entry, defaultAssumptions[entry.key])} ${entry.measure === 'rule' ? '' : entry.unit}`}>
            <ActionIcon
              aria-label={`Reset ${entry.label.toLowerCase()}`}
              onClick={() => set(defaultAssumptions[entry.key])}
              disabled={!mayEdit}
            >
              <Icon name="undo" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {entry.key === 'optimismBias' && <BiasReason />}
      {outside && <p className={classes.warning}>Outside the usual range.</p>}
      <details className={classes.source}>
        <summary>
          {entry.kind === 'published' ? 'Published' : 'Assumption'}
          {range && <span> · usually {range}</span>}
          {changed && <span> · default {assumptionText(entry, defaultAssumptions[entry.key])}</span>}
        </summary>
        <p>{entry.explanation}</p>
        <p>Source: {entry.source}.</p>
        <OwnRange entry={entry} />
      </details>
    </li>
  );
}

type ValueProps = {
  entry: AssumptionEntry;
  value: Assumptions[keyof Assumptions];
  disabled: boolean;
  onChange: (value: Assumptions[keyof Assumptions]) => void;
};

function Value({ entry, value, disabled, onChange }: ValueProps) {
  const typed = useTyped({
    value,
    printed: assumptionText(entry, value),
    read: (text) => readAssumption(entry, text),
    onCommit: onChange,
  });
  if (entry.measure === 'rule')
    return (
      <NativeSelect
        size="xs"
        label={entry.label}
        value={value}
        disabled={disabled}
        data={sharingRules.map((rule) => ({ value: rule, label: sharingRuleLabel[rule] }))}
        onChange={(event) => onChange(event.currentTarget.value as Assumptions['sharingRule'])}
      />
    );
  return (
    <TextInput
      {...typed}
      size="xs"
      label={entry.label}
      disabled={disabled}
      inputMode="decimal"
      rightSection={<span className={classes.unit}>{entry.unit}</span>}
      rightSectionWidth={128}
    />
  );
}
