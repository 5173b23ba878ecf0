/** A copy of the columns that can be written to while answers go on from the first ones; made piece by piece, with room between for requests. */
import { setImmediate as breath } from 'node:timers/promises';
import type { EstateColumns } from './estate-columns.ts';

type Copied = { copy: () => unknown };

const isCopied = (value: unknown): value is Copied => typeof value === 'object' && value !== null && 'copy' in value;

async function copyOf(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null) return value;
  await breath();
  if (isCopied(value)) return value.copy();
  if (Array.isArray(value)) return [...(value as unknown[])];
  if (value instanceof Map) return new Map<unknown, unknown>(value);
  const parts: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) parts.push([name, await copyOf(part)]);
  return Object.fromEntries(parts);
}

export const copyColumns = async (columns: EstateColumns): Promise<EstateColumns> => (await copyOf(columns)) as EstateColumns;
