/** One input of the formula: its value with how low and how high it may be, where it comes from, and the way back to what is printed or derived. */
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { countyLimits, type CountyEntered } from '../../../shared/county/estimate.ts';
import type { CountyInput, InputBasis } from '../../../shared/county/input.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTyped } from '../use-typed.ts';
import { fieldText, measureText, readInput, unitText } from './county-words.ts';
import classes from './county.module.css';

const basisLabel: Record<InputBasis, string> = {
  published: 'Published',
  derived: 'Derived',
  assumption: 'Assumption',
  entered: 'Entered',
};

type Props = { input: CountyInput; derived: CountyInput; mayEdit: boolean; onEnter: (entered: CountyEntered | null) => void };
type End = 'low' | 'value' | 'high';

export function CountyField({ input, derived, mayEdit, onEnter }: Props) {
  const { key, label, value, low, high, basis } = input;
  const enter = (part: Partial<CountyEntered>) => {
    const next = { key, value, low, high, source: '', ...part };
    const source = basis === 'entered' ? sourceOf(input) : '';
    onEnter({ ...next, source: part.source ?? source, low: Math.min(next.low, next.value), high: Math.max(next.high, next.value) });
  };
  return (
    <fieldset className={classes.field} data-entered={basis === 'entered'}>
      <legend>{label}</legend>
      <div className={classes.ends}>
        {(['low', 'value', 'high'] as const).map((end) => (
          <EndField key={end} end={end} input={input} mayEdit={mayEdit} onCommit={(next) => enter({ [end]: next })} />
        ))}
        {basis === 'entered' && (
          <Tooltip label={`Back to ${measureText(countyLimits[key].measure, derived.value)}`}>
            <ActionIcon aria-label={`Reset ${label.toLowerCase()}`} disabled={!mayEdit} onClick={() => onEnter(null)}>
              <Icon name="undo" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {basis === 'entered' && mayEdit && (
        <TextInput
          size="xs"
          aria-label={`Where ${label.toLowerCase()} comes from`}
          placeholder="Where it comes from"
          maxLength={300}
          value={sourceOf(input)}
          onChange={(event) => enter({ source: event.currentTarget.value })}
        />
      )}
      <p className={classes.source}>
        <strong>{basisLabel[basis]}.</strong>{' '}
        {basis === 'entered' ? `In place of ${measureText(countyLimits[key].measure, derived.value)}. ` : ''}
        {input.source} {basis !== 'entered' && low !== high && `Low and high: ${input.rangeSource}`}
      </p>
    </fieldset>
  );
}

const sourceOf = ({ source }: CountyInput): string => (source.startsWith('Entered: ') ? source.slice('Entered: '.length) : '');

const endLabel: Record<End, string> = { low: 'Low', value: 'Central', high: 'High' };

function EndField({
  end,
  input,
  mayEdit,
  onCommit,
}: {
  end: End;
  input: CountyInput;
  mayEdit: boolean;
  onCommit: (value: number) => void;
}) {
  const limits = countyLimits[input.key];
  const label = end === 'value' ? input.label : `${input.label}, ${endLabel[end].toLowerCase()}`;
  const held = end === 'low' ? { ...limits, max: input.value } : end === 'high' ? { ...limits, min: input.value } : limits;
  const isMoney = limits.measure === 'pence' || limits.measure === 'pence-a-year';
  const typed = useTyped<number>({
    value: input[end],
    printed: fieldText(limits.measure, input[end]),
    read: (text) => {
      const read = readInput(isMoney ? limits : held, label, text);
      if ('message' in read || !isMoney || (read.value >= held.min && read.value <= held.max)) return read;
      return { message: `${label}: must not be ${end === 'low' ? 'above' : 'below'} ${measureText(limits.measure, input.value)}.` };
    },
    onCommit,
  });
  return (
    <TextInput
      {...typed}
      size="xs"
      className={classes.end ?? ''}
      label={`${endLabel[end]}, ${unitText[limits.measure]}`}
      aria-label={label}
      disabled={!mayEdit}
      inputMode="decimal"
    />
  );
}
