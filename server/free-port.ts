/** Whether the port may be had, asked before the long work of a first start; a port that is taken gives the error of listening. */
import { createServer } from 'node:net';

export function assurePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}
