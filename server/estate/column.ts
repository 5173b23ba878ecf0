/** A typed array that grows: one number for each property of the estate. */

type Numbers = Uint8Array | Uint16Array | Float64Array;

export type Column<A extends Numbers = Numbers> = { data: A; set: (row: number, value: number) => void; copy: () => Column<A> };

const firstCapacity = 4096;

/** A column of numbers made by `make`; it doubles when a row lies beyond its end. */
export function column<A extends Numbers>(make: (length: number) => A): Column<A> {
  const made: Column<A> = {
    data: make(firstCapacity),
    set: (row, value) => {
      if (row >= made.data.length) {
        const wider = make(Math.max(row + 1, made.data.length * 2));
        wider.set(made.data);
        made.data = wider;
      }
      made.data[row] = value;
    },
    copy: () => {
      const copied = column(make);
      copied.data = make(made.data.length);
      copied.data.set(made.data);
      return copied;
    },
  };
  return made;
}

export const bytes = (): Column<Uint8Array> => column((length) => new Uint8Array(length));
export const codes = (): Column<Uint16Array> => column((length) => new Uint16Array(length));
export const numbers = (): Column<Float64Array> => column((length) => new Float64Array(length));
