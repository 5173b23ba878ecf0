/** A reason for the server not to start, in a sentence that the person who started it can act on; main.ts prints it and exits with 1. */

export class ServerStop extends Error {}

/** The disk did not take what a start had to write. */
export class StorageStop extends Error {}
