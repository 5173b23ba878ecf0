/** Text as it stands in markup, in an element or in an attribute; what no document of markup may hold is left out. */
const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escaped = (text: string): string => text.replace(forbidden, '').replace(/[&<>"']/g, (one) => named[one] ?? '');
