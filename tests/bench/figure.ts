/** What a bench states: one named figure, its unit, the target it is held against, and the spread of the runs where it was timed. */

export type Figure = {
  name: string;
  /** A short name for whoever reads the JSON. */
  key?: string;
  value: number;
  unit: 'ms' | 'kB';
  target: number;
  runs?: { count: number; min: number; max: number };
};

/** The median of what was timed elsewhere. */
export function timed(name: string, target: number, took: readonly number[]): Figure {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 1000) / 1000;
  return { name, value: at(0.5), unit: 'ms', target, runs: { count: sorted.length, min: at(0), max: at(1) } };
}

/** The median wall time of a function over several runs after a warm-up, in milliseconds. */
export function time(name: string, target: number, work: (run: number) => unknown, { runs = 25, warmUp = 5 } = {}): Figure {
  for (let run = 0; run < warmUp; run++) work(run);
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work(run);
    took.push(performance.now() - start);
  }
  return timed(name, target, took);
}
