/** Quartiles without sorting the whole: what medians and ranges of a register are taken with, the same in a small set and a large one. */

/** Puts the value that belongs at `rank` there, with none larger before it and none smaller after it (Hoare's quickselect, 1961); what lies before `from` is in its place. */
function select(values: Float64Array, rank: number, from: number): void {
  let [low, high] = [from, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const kept = values[left] as number;
      values[left] = values[right] as number;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}

export type Quartiles = { lower: number; median: number; upper: number };

/**
 * The values below which a quarter, half and three quarters of the values lie, between two of them in proportion (Hyndman and Fan 1996,
 * type 7). Reorders the values. NaN where there is none.
 */
export function quartilesOf(values: Float64Array): Quartiles {
  let from = 0;
  const at = (share: number): number => {
    const place = (values.length - 1) * share;
    const rank = Math.floor(place);
    select(values, rank, from);
    from = rank;
    const below = values[rank] ?? Number.NaN;
    if (place === rank || values.length === 0) return below;
    select(values, rank + 1, rank + 1);
    from = rank + 1;
    return below + ((values[rank + 1] as number) - below) * (place - rank);
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
