/** One mark for each thing that somebody does: sent again before an answer has come, by a second press or after a lost connection, it carries the same mark and is done once. */

export type RequestMarks = {
  /** The mark of a write: that of the same write where its answer is still out, else a fresh one. */
  markFor: (path: string, input: unknown) => string;
  /** Lets go of the mark once the server has answered, so that the same write is a new act. */
  answered: (path: string, input: unknown) => void;
};

/** Nobody has more writes on the way than this; older ones are given up. */
const mostOut = 50;

export function requestMarks(fresh: () => string): RequestMarks {
  const out = new Map<string, string>();
  const keyOf = (path: string, input: unknown) => `${path} ${JSON.stringify(input)}`;
  return {
    markFor: (path, input) => {
      const key = keyOf(path, input);
      const mark = out.get(key) ?? fresh();
      out.set(key, mark);
      const [oldest] = out.keys();
      if (out.size > mostOut && oldest !== undefined) out.delete(oldest);
      return mark;
    },
    answered: (path, input) => void out.delete(keyOf(path, input)),
  };
}
