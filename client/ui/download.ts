/** Hands text or bytes to the person as a file, and writes rows as CSV that spreadsheets read without running anything. */

/** Cells that a spreadsheet would take for a formula are quoted as text with a leading apostrophe. */
const cell = (text: string) => {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A number written for people ("−1,284,300") as one for spreadsheets ("-1284300"); any other text as it is. */
export const forSpreadsheet = (text: string): string =>
  /^−?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? text.replaceAll(',', '').replace('−', '-') : text;

/** RFC 4180 with a byte-order mark, so that Excel reads it as UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

export function downloadFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export const downloadText = (name: string, type: string, text: string): void =>
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
