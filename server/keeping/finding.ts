/** Something that is not as it should be with the data, and what to do about it; `grave` where the data cannot be relied on. */

export type Finding = { what: string; remedy: string; grave: boolean };
