/** Which of two properties an event of their pair is told of. */
import type { Property } from '../property.ts';
import { isSensitive } from '../role.ts';
import type { PairEvent } from './pair-event.ts';

/** What is told of a pair with a sensitive member is told of that member, and so to the cleared alone. */
export function pairEvent(kind: PairEvent['kind'], [one, other]: readonly [Property, Property]): PairEvent {
  const [about, beside] = isSensitive(other) ? [other, one] : [one, other];
  return { kind, property: about.id, version: about.version, before: null, after: { other: beside.id } };
}
