/** Serves the built product on a free port with a register of its own for each worker, for as long as the journeys last. */
import type { TestProject } from 'vitest/node';
import { startServer } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    addresses: string[];
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const workers = Array.from({ length: project.config.maxWorkers }, () => startServer());
  const servers = await Promise.all(workers);
  project.provide(
    'addresses',
    servers.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}
