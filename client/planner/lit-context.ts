/** The property that the pointer rests on, in the outline or on the map, so that each can light it in the other. */
import { createContext } from 'react';
import type { PropertyId } from '../../shared/ids.ts';

export const LitContext = createContext<PropertyId | null>(null);
export const LightContext = createContext<(property: PropertyId | null) => void>(() => undefined);
