/** A label as it stands within a sentence: "Floor area" as "floor area", while "EPC rating", "UPRN" and "X" keep their capitals. */

/** The label with its first letter small, unless it begins with an abbreviation or is a single letter. */
export const inSentence = (label: string): string => (/^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
