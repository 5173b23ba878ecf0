/** The address of a tile: checked to the last part, so that a wrong one gets a sentence and not an empty map. */
import type { FastifyInstance } from 'fastify';
import { filterFromSearch } from '../shared/filter.ts';
import { may } from '../shared/role.ts';
import type { EstateTiles } from './tiles/estate-tiles.ts';

const lastZoom = 22;

type TileAddress = { z: number; x: number; y: number };

/** The tile that the parts of an address name, or what is wrong with them. */
export function tileAddress(parts: Record<'z' | 'x' | 'y', string>): TileAddress | string {
  if (![parts.z, parts.x, parts.y].every((part) => /^\d{1,8}$/.test(part)))
    return 'A tile is named by three whole numbers: zoom, column and row.';
  const [z, x, y] = [Number(parts.z), Number(parts.x), Number(parts.y)];
  if (z > lastZoom) return `There are no tiles beyond zoom ${lastZoom}, and this asks for zoom ${z}.`;
  const last = 2 ** z - 1;
  if (x > last || y > last) return `At zoom ${z} columns and rows run from 0 to ${last}, and this asks for column ${x}, row ${y}.`;
  return { z, x, y };
}

/** A browser keeps a tile but asks each time whether it may still show it: the answer is quick, and whoever signs in next there never sees it. */
export function routeTiles(app: FastifyInstance, tiles: EstateTiles): void {
  app.get<{ Params: { z: string; x: string; y: string }; Querystring: Record<string, unknown> }>(
    '/tiles/:z/:x/:y.mvt',
    { config: { permission: 'register.read' } },
    async (request, reply) => {
      const { params, query, person } = request;
      const address = tileAddress(params);
      if (typeof address === 'string') return reply.code(400).send({ message: address });
      if (Object.values(query).some((value) => typeof value !== 'string'))
        return reply.code(400).send({ message: 'This address gives a part of the filter twice.' });
      const { filter, notes } = filterFromSearch(query);
      if (notes.length > 0) return reply.code(400).send({ message: notes.join(' ') });
      const cleared = person !== null && may(person, 'sensitive.see');
      const tag = tiles.tag(filter, cleared, address);
      reply.header('cache-control', 'private, no-cache').header('etag', tag);
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      const tile = await tiles.tile(filter, cleared, address);
      return reply.type('application/vnd.mapbox-vector-tile').send(Buffer.from(tile.buffer, tile.byteOffset, tile.byteLength));
    },
  );
}
