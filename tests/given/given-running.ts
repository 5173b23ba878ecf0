/** A whole server as it runs, with its address, lock and control, over a register that the test gives; within the test's own process. */
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/db/open.ts';
import { runServer, type Running } from '../../server/run-server.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { givenProperty } from './given-property.ts';
import { givenOrganisations, loadRegister } from './given-server.ts';

export type GivenRunning = Running & {
  said: string[];
  reports: unknown[];
  /** What it could not go on after. */
  failures: unknown[];
};

const organisations = [
  ...givenOrganisations,
  organisationSchema.parse({ id: 'swale', name: 'Swale Borough Council', shortName: 'Swale BC', sector: 'district' }),
];

/** The properties p0, p1 and so on. */
export const numbered = (count: number) => Array.from({ length: count }, (_, n) => givenProperty({ id: `p${n}`, name: `Office ${n}` }));

export async function givenRunning(directory: string, properties = 8, variables: Record<string, string> = {}): Promise<GivenRunning> {
  const [said, reports, failures]: [string[], unknown[], unknown[]] = [[], [], []];
  const running = await runServer({
    config: readConfig({ PORT: '0', DATA_DIR: directory, LOG_LEVEL: 'error', ...variables }),
    development: false,
    page: async () => (_request, reply) => reply.send('The page.'),
    fill: (db: Database) => loadRegister(db, organisations, numbered(properties)),
    say: (line) => said.push(line),
    report: (_reference, error) => reports.push(error),
    fail: (error) => failures.push(error),
  });
  return { ...running, said, reports, failures };
}
