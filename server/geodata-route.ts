/** The layers of the base map as files, and a configured .pmtiles file in ranges. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { pmtilesPath } from './basemap.ts';
import type { BasemapSource } from './config.ts';
import type { Geography } from './geography.ts';

/** A layer as text, with the tag by which a browser asks whether its copy still holds; weak, as it may travel compressed. */
function fileOf(layer: unknown): { body: string; tag: string } {
  const body = JSON.stringify(layer);
  return { body, tag: `W/"${createHash('sha256').update(body).digest('base64url')}"` };
}

/** The map is for those who may read the register. */
const config = { permission: 'register.read' } as const;

export function routeGeodata(app: FastifyInstance, geography: Geography): void {
  const files = new Map(Object.entries(geography.layers).map(([name, layer]) => [name, fileOf(layer)]));
  app.get<{ Params: { name: string } }>('/geodata/:name.json', { config }, async ({ params, headers }, reply) => {
    const file = files.get(params.name);
    if (file === undefined) return reply.code(404).send({ message: `There is no map layer called ${params.name}.` });
    reply.header('cache-control', 'no-cache').header('etag', file.tag);
    if (headers['if-none-match'] === file.tag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(file.body);
  });
}

/** The first and last byte of a range header such as "bytes=0-511"; null where it asks for what is not there. */
function rangeOf(header: string, size: number): { start: number; end: number } | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}

export function routeBasemap(app: FastifyInstance, basemap: BasemapSource): void {
  if (basemap.kind !== 'pmtiles') return;
  const { file } = basemap;
  app.get(pmtilesPath, { compress: false, config }, async ({ headers }, reply) => {
    const { size } = statSync(file);
    reply.header('accept-ranges', 'bytes').type('application/octet-stream');
    if (headers.range === undefined) return reply.header('content-length', size).send(createReadStream(file));
    const range = rangeOf(headers.range, size);
    if (!range) return reply.code(416).header('content-range', `bytes */${size}`).send({ message: 'That range is not in the file.' });
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
    return reply.header('content-length', range.end - range.start + 1).send(createReadStream(file, range));
  });
}
