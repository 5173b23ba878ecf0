/** The address of the product that this worker's journeys visit: each worker has a server and a register of its own. */
import { inject } from 'vitest';

const place = Number(process.env['VITEST_POOL_ID'] ?? 1) - 1;
const found = inject('addresses')[place];
if (found === undefined) throw new Error(`There is no server for journeys' worker ${place + 1}.`);

export const address: string = found;
