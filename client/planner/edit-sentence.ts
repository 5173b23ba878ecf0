/** Each edit in words, for undo, redo and the announcement of what was done. */
import { decisionActionLabel } from '../../shared/decision.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { Edit } from './edit.ts';

const several = (count: number) => (count === 1 ? '1 property' : `${count} properties`);

/** What an edit does, as a short phrase in lower case: "move 3 properties to Sheerness hub". */
export function phraseOf(edit: Edit, draft: ScenarioDraft, nameOf: (property: PropertyId) => string): string {
  const hub = (id: string) => draft.hubs.find((candidate) => candidate.id === id)?.name ?? 'the hub';
  const which = (properties: readonly PropertyId[]) => {
    const [only] = properties;
    return only !== undefined && properties.length === 1 ? nameOf(only) : several(properties.length);
  };
  const of = (decisions: readonly { property: PropertyId }[]) => which(decisions.map((decision) => decision.property));
  switch (edit.kind) {
    case 'add-hub':
      return `add ${edit.hub.name}`;
    case 'join-hub':
      return `move ${of(edit.decisions)} to ${hub(edit.hub)}`;
    case 'change-hub':
      return edit.change.name === undefined ? `change ${hub(edit.hub)}` : `rename a hub to ${edit.change.name}`;
    case 'move-hub':
      return `give ${hub(edit.hub)} another home`;
    case 'remove-hub':
      return `remove ${hub(edit.hub)}`;
    case 'decide': {
      const actions = new Set(edit.decisions.map((decision) => decision.action));
      const [action] = actions;
      const verb = action !== undefined && actions.size === 1 ? decisionActionLabel[action].toLowerCase() : 'decide';
      return `${verb}: ${of(edit.decisions)}`;
    }
    case 'undecide':
      return `take ${which(edit.properties)} out of the plan`;
    case 'retime':
      return edit.phrase;
    case 'ceilings':
      return 'change the capital ceilings';
    case 'assume':
      return edit.key === null ? 'reset the assumptions' : 'change an assumption';
    case 'range':
      return edit.range === null ? 'give an assumption its usual range' : 'change the range of an assumption';
    case 'explain-bias':
      return 'say why optimism bias is lower';
    case 'describe':
      return edit.change.name === undefined ? 'change the purpose' : 'rename the scenario';
    case 'base-year':
      return 'change the base year';
    case 'cover':
      return 'change the area';
    case 'add-barrier':
      return `add a barrier to ${edit.barrier.hub === null ? 'the plan' : hub(edit.barrier.hub)}`;
    case 'change-barrier':
      return 'change a barrier';
    case 'remove-barrier':
      return 'remove a barrier';
    case 'vary-of':
      return edit.origin === null ? 'let the plan stand on its own' : 'make the plan a variant';
    case 'revert':
      return 'go back to what is saved';
  }
}
