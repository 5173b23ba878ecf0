/** The year slider: it plays the programme on the map, year by year. */
import { ActionIcon, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatFinancialYear } from '../../shared/year.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';
import { doneBy, programmeYears } from './programme.ts';

export function Player() {
  const { draft, year, setYear } = usePlan();
  const years = programmeYears(draft);
  const [playing, setPlaying] = useState(false);
  const first = years[0] ?? draft.baseYear;
  const last = years.at(-1) ?? first;
  const shown = year ?? last;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      const next = years.find((each) => each > shown);
      if (next === undefined) setPlaying(false);
      else setYear(next);
    }, 1100);
    return () => clearTimeout(timer);
  });
  const play = () => {
    if (!playing && shown >= last) setYear(first);
    setPlaying(!playing);
  };
  const done = doneBy(draft, shown);
  if (draft.hubs.length + draft.decisions.length === 0) return null;
  if (first === last) return <p className={classes.single}>Everything in this plan happens in {formatFinancialYear(first)}.</p>;
  return (
    <div className={classes.player}>
      <ActionIcon variant="default" aria-label={playing ? 'Pause the programme' : 'Play the programme on the map'} onClick={play}>
        <Icon name={playing ? 'pause' : 'play'} />
      </ActionIcon>
      <Slider
        thumbLabel="Year shown on the map"
        min={first}
        max={last}
        step={1}
        value={shown}
        label={(value) => formatFinancialYear(value as typeof first)}
        marks={years.map((value) => ({ value }))}
        onChange={(value) => {
          setPlaying(false);
          setYear(value as typeof first);
        }}
      />
      <output className={classes.playerYear} aria-live={playing ? 'off' : 'polite'}>
        {formatFinancialYear(shown)}: {done.hubs} {done.hubs === 1 ? 'hub' : 'hubs'} open, {done.left}{' '}
        {done.left === 1 ? 'property' : 'properties'} vacated
      </output>
      {year !== null && (
        <button type="button" className={classes.link} onClick={() => setYear(null)}>
          Show the whole plan
        </button>
      )}
    </div>
  );
}
