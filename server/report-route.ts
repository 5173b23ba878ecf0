/** The address at which a document that was made lies for an hour, for the person who asked for it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { MadeDocument } from './report/reports.ts';
import type { Services } from './services.ts';
import { sendProblem } from './web/send-problem.ts';

const mediaTypes: Record<MadeDocument['kind'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  page: 'text/html; charset=utf-8',
};

/** A page runs nothing, asks for nothing, and has the one style sheet that it was made with. */
const pagePolicy = (style: string): string => {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox allow-modals`;
};

export function routeReports(app: FastifyInstance, { reports }: Services): void {
  app.get<{ Params: { id: string } }>(
    '/api/reports/:id',
    { config: { permission: 'scenario.read' }, exposeHeadRoute: false },
    async (request, reply) => {
      const made = reports.made(request.params.id, request.person?.id ?? '');
      if (made === null)
        return sendProblem(reply, {
          kind: 'not-found',
          message: 'There is no such document, or no longer: each is kept for an hour. Make it again.',
        });
      const { path, name, kind, style } = made;
      if (style !== null) reply.header('content-security-policy', pagePolicy(style));
      return reply
        .type(mediaTypes[kind])
        .header('content-disposition', `${kind === 'page' ? 'inline' : 'attachment'}; filename="${name}"`)
        .header('cache-control', 'private, no-store')
        .send(createReadStream(path));
    },
  );
}
