/** For whoever watches the server: /health says that it runs, /ready whether it can be worked with; neither says anything of the register. */
import type { FastifyInstance } from 'fastify';

/** However many ask at once, it is looked into once. */
function together(look: () => Promise<string | null>): () => Promise<string | null> {
  let looking: Promise<string | null> | null = null;
  return () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
}

/** The check gives a sentence where something stands in the way. */
export function routeHealth(app: FastifyInstance, check: () => Promise<string | null>): void {
  const standsInTheWay = together(check);
  app.get('/health', { config: { permission: 'anyone' } }, async () => ({ ok: true }));
  app.get('/ready', { config: { permission: 'anyone' } }, async (_request, reply) => {
    const message = await standsInTheWay();
    return message === null ? { ok: true } : reply.code(503).header('retry-after', 5).send({ ok: false, message });
  });
}
