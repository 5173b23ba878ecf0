/** Unsaved work that this browser tab keeps belongs to one person: another does not find it, and signing out throws it away. */

const ours = (key: string) => /^common-ground[.-](draft\.|property-)/.test(key);
const whose = 'common-ground-person';

const keysKept = (): string[] => {
  try {
    return Object.keys(sessionStorage).filter(ours);
  } catch {
    return [];
  }
};

/** How many properties and plans have changes that were never saved. */
export const unsavedWorks = (): number => keysKept().length;

export function throwAwayWork(): void {
  for (const key of keysKept()) sessionStorage.removeItem(key);
}

/** From here on the tab's work is this person's. */
export function workBelongsTo(id: string): void {
  try {
    const before = sessionStorage.getItem(whose);
    if (before !== null && before !== id) throwAwayWork();
    sessionStorage.setItem(whose, id);
  } catch {
    return;
  }
}
