/** Times the import of 200,000 rows into the built server: upload to dry run, saving, what a reader waits meanwhile, and the server's memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { signIn, type Visitor } from '../given/given-visitor.ts';
import type { Figure } from './figure.ts';
import { freePort, untilReady } from './restart.ts';

const rows = 200_000;
const second = 1000;
const askEvery = 100;

const headings =
  'OrganisationLabel,OrganisationURI,EffectiveDate,UPRN,AssetCode,PropertyName,StreetNumber,StreetName,PostTown,PostCode,CoordinateReferenceSystem,GeoX,GeoY,TenureType,TenureDetail,OtherDetail,HoldingType,BuildingSize,LandArea,FunctionLabel,Purpose,BuildingCosts,RequiredMaintenance,SuitabilityRating,EnergyRating';

const uses = ['Library', 'Office', 'School', 'Community centre', 'Depot', 'Car park', 'Public convenience', 'Park'];

/** A list of the Transparency Code's kind, twenty-five columns wide: another property in each row. */
function list(): string {
  const lines = [headings];
  for (let row = 0; row < rows; row += 1) {
    const use = uses[row % uses.length] ?? '';
    const [x, y] = [560_000 + ((row * 7919) % 75_000), 130_000 + ((row * 104_729) % 40_000)];
    const land = use === 'Park' || use === 'Car park';
    lines.push(
      [
        'Kent County Council',
        'http://opendatacommunities.org/id/county-council/kent',
        '31/03/2025',
        100_060_000_001 + row,
        `IMP-${row}`,
        `${use} ${row} in the street of that number`,
        (row % 300) + 1,
        `Street ${row % 5000}`,
        'Sittingbourne',
        'ME10 4AB',
        'OSGB36',
        x,
        y,
        row % 3 === 0 ? 'Leasehold' : 'Freehold',
        row % 3 === 0 ? 'Leasehold in' : 'Owner occupied',
        'In good order, as far as is known',
        land ? 'Land' : 'Buildings',
        land ? '' : 80 + (row % 2000),
        ((row % 90) / 10 + 0.1).toFixed(2),
        use,
        'Operational',
        land ? '' : `"£${(1000 + (row % 90_000)).toLocaleString('en-GB')}.00"`,
        row % 5 === 0 ? 'TBC' : row % 40_000,
        'B',
        'C',
      ].join(','),
    );
  }
  return lines.join('\r\n');
}

const memoryOf = (server: ChildProcess): number => {
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid ?? 0}/status`, 'utf8'));
  return Number(found?.[1] ?? 0);
};

/** Asks for the summary again and again until it is stopped; gives the longest wait in milliseconds. */
function watch(visitor: Visitor): { stop: () => Promise<number> } {
  const watching = new AbortController();
  let longest = 0;
  const asking = (async () => {
    while (!watching.signal.aborted) {
      const start = performance.now();
      const { status, message } = await visitor.ask('estate.summary', { filter: {} });
      if (status !== 200) throw new Error(`The summary was answered with ${status}: ${message}`);
      longest = Math.max(longest, performance.now() - start);
      await wait(askEvery);
    }
  })();
  return {
    stop: async () => {
      watching.abort();
      await asking;
      return longest;
    },
  };
}

async function until(visitor: Visitor, id: string, state: ImportEntry['state']): Promise<ImportEntry> {
  for (;;) {
    const entry = (await visitor.ask('import.get', { id })).value as ImportEntry;
    if (entry.state === state && entry.progress === null) return entry;
    if (['refused', 'cancelled', 'choosing'].includes(entry.state) || entry.problem !== null)
      throw new Error(`The import is ${entry.state}: ${entry.problem ?? ''}`);
    await wait(askEvery);
  }
}

async function upload(address: string, cookie: string, content: string): Promise<string> {
  const response = await fetch(`${address}/api/imports?organisation=kcc&name=list.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie },
    body: content,
  });
  const answer = (await response.json()) as { id?: string; message?: string };
  if (answer.id === undefined) throw new Error(`The upload was answered with ${response.status}: ${answer.message ?? ''}`);
  return answer.id;
}

const figure = (name: string, key: string, value: number, unit: Figure['unit'], target: number): Figure => ({
  name,
  key,
  value: Math.round(value),
  unit,
  target,
});

export async function benchImports(): Promise<Figure[]> {
  const content = list();
  const data = mkdtempSync(join(tmpdir(), 'common-ground-bench-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: data, PORT: String(port), HOST: '127.0.0.1', DEMO: '1', PUBLIC_URL: '', LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['dist/server/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilReady(address, server);
    const visitor = await signIn(address);
    const watched = watch(visitor);
    const start = performance.now();
    const id = await upload(address, visitor.cookie, content);
    const { counts } = await until(visitor, id, 'checked');
    const checked = performance.now();
    if (counts?.rows !== rows || counts.refused > 0) throw new Error(`The dry run counts ${JSON.stringify(counts)}.`);
    await visitor.ask('import.save', { id });
    await until(visitor, id, 'saved');
    const saved = performance.now();
    return [
      figure('200,000 rows of 25 columns from upload to dry run', 'importCheckMs', checked - start, 'ms', 60 * second),
      figure('the same saved into the register', 'importSaveMs', saved - checked, 'ms', 60 * second),
      figure('the longest that a summary waited meanwhile', 'importWaitMs', await watched.stop(), 'ms', second),
      figure('the most memory that the server took', 'importMemoryKb', memoryOf(server), 'kB', 1_000_000),
    ];
  } finally {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}
