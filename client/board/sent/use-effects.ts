/** The effect of each property's change alone, as far as it has been worked out; leaving the page stops the work. */
import { useEffect, useState } from 'react';
import type { Shift } from '../../../shared/frozen/effect.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { EffectsAsked, EffectTold } from './effects-worker.ts';

export type Effects = ReadonlyMap<PropertyId, Shift[]>;

const none: Effects = new Map();

/** `asked` is null while there is nothing to work out, and has to stay the same object until it is another question. */
export function useEffects(asked: EffectsAsked | null): Effects {
  const [found, setFound] = useState<{ of: EffectsAsked | null; effects: Effects }>({ of: null, effects: none });
  useEffect(() => {
    if (asked === null || asked.changed.length === 0) return undefined;
    const worker = new Worker(new URL('./effects-worker.ts', import.meta.url), { type: 'module' });
    const effects = new Map<PropertyId, Shift[]>();
    worker.addEventListener('message', ({ data }: MessageEvent<EffectTold>) => {
      effects.set(data.id, data.effect);
      setFound({ of: asked, effects: new Map(effects) });
    });
    worker.postMessage(asked, {});
    return () => worker.terminate();
  }, [asked]);
  return found.of === asked ? found.effects : none;
}
