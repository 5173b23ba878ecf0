/** A plan being edited: one reducer over past, present, future and what is saved; a step that changes nothing leaves no trace. */
import type { Scenario, ScenarioDraft } from '../../shared/scenario.ts';
import { applyEdit, refusalOf, type Edit } from './edit.ts';

/** A step already taken (or undone): the draft on its other side, and the edit that parted them. */
export type Step = { draft: ScenarioDraft; edit: Edit };

export type DraftState = {
  past: readonly Step[];
  present: ScenarioDraft;
  future: readonly Step[];
  saved: Scenario;
  /** Why the last edit was not made, in a sentence. */
  refusal: string | null;
  /** Whether the next edit of the same thing joins the last step. */
  joining: boolean;
};

export type DraftAction =
  | { type: 'edit'; edit: Edit }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'settle' }
  /** `sent` is the draft that was saved: while it is still the present one, what the server made of it takes its place. */
  | { type: 'saved'; scenario: Scenario; sent?: ScenarioDraft }
  | { type: 'open'; scenario: Scenario; present?: ScenarioDraft };

const longest = 200;

/** The editable part of a scenario. */
export function draftOf({ id: _id, version: _version, ...draft }: Scenario): ScenarioDraft {
  return draft;
}

/** A plan opened for editing; with a draft kept from before, that draft as unsaved work. */
export function openDraft(saved: Scenario, kept: ScenarioDraft | null = null): DraftState {
  return { past: [], present: kept ?? draftOf(saved), future: [], saved, refusal: null, joining: false };
}

/** Whether two drafts say the same, key order aside. */
export function sameDraft(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameDraft(value, right.get(key)));
}

/** Whether the plan holds work that is not saved. */
export const isDirty = (state: DraftState): boolean => !sameDraft(state.present, draftOf(state.saved));

/** What an edit is about, for joining keystrokes into one step; null for an edit that always stands alone. */
function subjectOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'change-hub':
      return `hub ${edit.hub} ${Object.keys(edit.change).join(' ')}`;
    case 'retime':
      return edit.about === null ? null : `years ${edit.about}`;
    case 'assume':
      return edit.key ? `assumption ${edit.key}` : null;
    case 'range':
      return `range ${edit.key}`;
    case 'explain-bias':
      return 'reason for optimism bias';
    case 'describe':
      return `describe ${Object.keys(edit.change).join(' ')}`;
    case 'base-year':
      return 'base year';
    case 'change-barrier':
      return `barrier ${edit.barrier} ${Object.keys(edit.change).join(' ')}`;
    case 'add-barrier':
    case 'remove-barrier':
    case 'add-hub':
    case 'join-hub':
    case 'move-hub':
    case 'remove-hub':
    case 'decide':
    case 'undecide':
    case 'cover':
    case 'ceilings':
    case 'vary-of':
    case 'revert':
      return null;
  }
}

/** The plan after an action. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'edit':
      return edited(state, action.edit);
    case 'undo': {
      const step = state.past.at(-1);
      if (!step) return state;
      const future = [{ draft: state.present, edit: step.edit }, ...state.future];
      return { ...state, past: state.past.slice(0, -1), present: step.draft, future, refusal: null, joining: false };
    }
    case 'redo': {
      const [step, ...future] = state.future;
      if (!step) return state;
      const past = [...state.past, { draft: state.present, edit: step.edit }];
      return { ...state, past, present: step.draft, future, refusal: null, joining: false };
    }
    case 'settle':
      return state.joining || state.refusal ? { ...state, joining: false, refusal: null } : state;
    case 'saved':
      return {
        ...state,
        saved: action.scenario,
        present: state.present === action.sent ? draftOf(action.scenario) : state.present,
        joining: false,
      };
    case 'open':
      return openDraft(action.scenario, action.present ?? null);
  }
}

function edited(state: DraftState, edit: Edit): DraftState {
  const refusal = refusalOf(state.present, edit);
  if (refusal !== null) return { ...state, refusal };
  const present = applyEdit(state.present, edit);
  if (present === state.present) return state.refusal ? { ...state, refusal: null } : state;
  const last = state.past.at(-1);
  const subject = subjectOf(edit);
  const joins = state.joining && last !== undefined && subject !== null && subjectOf(last.edit) === subject;
  const past = joins ? [...state.past.slice(0, -1), { draft: last.draft, edit }] : [...state.past, { draft: state.present, edit }];
  return { ...state, past: past.slice(-longest), present, future: [], refusal: null, joining: subject !== null };
}
