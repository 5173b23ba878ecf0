/** What a click on the planner's map means, as one union; a mode that has got its answer returns to selecting. */
import type { Area } from '../../shared/scenario.ts';
import type { HubId, PropertyId } from '../../shared/ids.ts';
import type { Position } from '../../shared/units.ts';

/** Who asked: a hub in the plan, or the dialog in which one is being made. */
type Asker = { hub: HubId } | 'group';

export type Mode =
  | { kind: 'select' }
  | { kind: 'choose-host'; asker: Asker }
  | { kind: 'place-new-build'; asker: Asker }
  | { kind: 'pick-member'; hub: HubId }
  | { kind: 'draw-area' };

export type Target =
  | { kind: 'property'; property: PropertyId; position: Position | null; adding: boolean }
  | { kind: 'hub'; hub: HubId }
  | { kind: 'ground'; position: Position }
  | { kind: 'area'; area: Area };

export type Meaning =
  | { kind: 'open'; property: PropertyId }
  | { kind: 'toggle'; property: PropertyId }
  | { kind: 'open-hub'; hub: HubId }
  | { kind: 'clear' }
  | { kind: 'host'; asker: Asker; property: PropertyId }
  | { kind: 'site'; asker: Asker; position: Position; property: PropertyId | null }
  | { kind: 'join'; hub: HubId; property: PropertyId }
  | { kind: 'cover'; area: Area }
  | { kind: 'nothing'; message: string };

export const selecting: Mode = { kind: 'select' };

/** What a click or a finished drawing means in a mode, and the mode that follows. */
export function meaningOf(mode: Mode, target: Target): { meaning: Meaning; next: Mode } {
  const stay = (message: string) => ({ meaning: { kind: 'nothing', message } as const, next: mode });
  if (target.kind === 'area') return { meaning: { kind: 'cover', area: target.area }, next: selecting };
  switch (mode.kind) {
    case 'select':
      if (target.kind === 'hub') return { meaning: { kind: 'open-hub', hub: target.hub }, next: mode };
      if (target.kind === 'ground') return { meaning: { kind: 'clear' }, next: mode };
      return { meaning: { kind: target.adding ? 'toggle' : 'open', property: target.property }, next: mode };
    case 'choose-host':
      if (target.kind !== 'property') return stay('Click a property: that is where the hub will be.');
      return { meaning: { kind: 'host', asker: mode.asker, property: target.property }, next: selecting };
    case 'place-new-build':
      if (target.kind === 'hub') return stay('Another hub stands here. Click open ground, or a property whose site is to be built on.');
      if (target.kind === 'property') {
        if (!target.position) return stay('That property has no position in the register. Click the ground instead.');
        return { meaning: { kind: 'site', asker: mode.asker, position: target.position, property: target.property }, next: selecting };
      }
      return { meaning: { kind: 'site', asker: mode.asker, position: target.position, property: null }, next: selecting };
    case 'pick-member':
      if (target.kind !== 'property') return stay('Click a property to move it to this hub; press Escape when done.');
      return { meaning: { kind: 'join', hub: mode.hub, property: target.property }, next: mode };
    case 'draw-area':
      return stay('Draw the area: click its corners, and the first one again to finish.');
  }
}

/** What to do now, in a sentence over the map; null where nothing special is asked. */
export function promptOf(mode: Mode): string | null {
  switch (mode.kind) {
    case 'select':
      return null;
    case 'choose-host':
      return 'Click the property that will host the hub.';
    case 'place-new-build':
      return 'Click where the hub will be built: open ground, or a property whose site is used.';
    case 'pick-member':
      return 'Click each property that moves to this hub.';
    case 'draw-area':
      return 'Draw the area: click its corners, and the first one again to finish.';
  }
}
