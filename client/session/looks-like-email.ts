/** Whether a text may be an e-mail address; the server is the judge, this saves asking it about plain slips. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());
