/** "Estates officer, county" as EO. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');
