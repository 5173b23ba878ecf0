/** The address at which a list goes out as a file, sent while it is made. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { exportIn, listNamed } from './export/export-asked.ts';
import { makeExport } from './export/make-export.ts';
import { sendProblem } from './web/send-problem.ts';
import type { Asking, Services } from './services.ts';

function askingOf(services: Services, request: FastifyRequest): Asking {
  const { person } = request;
  if (person === null) throw new Error('An address that asks for a permission was answered without a person.');
  return { ...services, person, from: request.ip };
}

/** A list that cannot even be begun is answered with a sentence; one that fails on its way breaks off, so that no half of it passes for the whole. */
export function routeExports(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { name: string }; Querystring: Record<string, unknown> }>(
    '/api/exports/:name',
    { config: { permission: 'export' }, exposeHeadRoute: false },
    async (request, reply) => {
      const named = listNamed(request.params.name);
      if (named === null) return sendProblem(reply, { kind: 'not-found', message: 'There is no such list, or not in this format.' });
      const asked = exportIn(named, request.query);
      if (!asked.ok) return sendProblem(reply, asked.problem);
      const made = await makeExport(askingOf(services, request), asked.value);
      if (!made.ok) return sendProblem(reply, made.problem);
      const { bytes, begun, name, mediaType } = made.value;
      reply.raw.once('close', () => bytes.destroy());
      try {
        await begun;
      } catch (error) {
        if (reply.raw.destroyed) return reply.hijack();
        throw error;
      }
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .send(bytes);
    },
  );
}
