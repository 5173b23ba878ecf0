/** What this browser tab keeps, unsaved work and documents asked for, belongs to one person: another does not find it, and signing out throws it away. */

const isWork = (key: string) => /^common-ground[.-](draft\.|property-)/.test(key);
const isOurs = (key: string) => isWork(key) || key === 'common-ground.documents';
const whose = 'common-ground-person';

const keysKept = (): string[] => {
  try {
    return Object.keys(sessionStorage).filter(isOurs);
  } catch {
    return [];
  }
};

/** How many properties and plans have changes that were never saved. */
export const unsavedWorks = (): number => keysKept().filter(isWork).length;

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
