/** The persons of the demonstration have an address that leads nowhere: it is not shown, and no pass-phrase belongs to it. */
export const isReachable = (email: string): boolean => !email.endsWith('.invalid');
