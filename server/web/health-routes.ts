/** For whoever watches the server: /health says that it runs, /ready whether it can be worked with; neither says anything of the register. */
import type { FastifyInstance } from 'fastify';

/** Each check gives a sentence where something stands in the way. */
export function routeHealth(app: FastifyInstance, standsInTheWay: () => Promise<string | null>): void {
  app.get('/health', { config: { permission: 'anyone' } }, async () => ({ ok: true }));
  app.get('/ready', { config: { permission: 'anyone' } }, async (_request, reply) => {
    const message = await standsInTheWay();
    return message === null ? { ok: true } : reply.code(503).header('retry-after', 5).send({ ok: false, message });
  });
}
