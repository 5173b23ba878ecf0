/** Expected failures as values, one plain sentence each; a bug is thrown instead and never shown. */

export type Problem =
  | { kind: 'not-found'; message: string }
  | { kind: 'invalid'; message: string; fields: { path: string; message: string }[] }
  | { kind: 'conflict'; message: string; current: unknown }
  | { kind: 'refused'; message: string }
  | { kind: 'not-allowed'; message: string }
  | { kind: 'not-signed-in'; message: string }
  | { kind: 'storage'; message: string };

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };
