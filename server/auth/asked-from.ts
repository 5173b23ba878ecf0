/** The network address of the request that better-auth is answering, for what it calls back. */
import { AsyncLocalStorage } from 'node:async_hooks';

export const askedFrom = new AsyncLocalStorage<string>();
