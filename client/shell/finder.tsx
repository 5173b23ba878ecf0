/** The finder: properties, places, scenarios, pages and actions by name. */
export function Finder() {
  return null;
}
