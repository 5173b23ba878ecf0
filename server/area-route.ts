/** The address that takes a file of small areas: looked at, or, with a source, stored and put in use. */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../shared/problem.ts';
import { isoDateSchema } from '../shared/year.ts';
import { mostAreaBytes, takeAreas } from './access/take-areas.ts';
import { markOf } from './request-mark.ts';
import type { Services } from './services.ts';
import { sendProblem } from './web/send-problem.ts';

const permission = 'organisations.manage';

const asked = z.object({
  name: z.string().max(400).default('areas.csv'),
  keep: z.enum(['0', '1']).default('0'),
  source: z.string().trim().max(200, 'The source may have at most 200 characters.').default(''),
  asAt: isoDateSchema.or(z.literal('')).default(''),
  requestId: z.string().max(64).optional(),
});

const unreadable: Problem = { kind: 'invalid', message: 'Choose a file of small areas, and say where its figures come from.', fields: [] };

export async function routeAreas(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, content, done) => done(null, content));
    scope.post<{ Querystring: Record<string, unknown> }>(
      '/api/small-areas',
      { config: { permission, takesFile: true }, bodyLimit: mostAreaBytes },
      async (request, reply) => {
        const { person, body: content } = request;
        if (person === null) throw new Error('An address that asks for a permission was answered without a person.');
        const query = asked.safeParse(request.query);
        if (!query.success || !(content instanceof Readable)) return sendProblem(reply, unreadable);
        const { name, keep, source, asAt } = query.data;
        if (keep === '1' && source === '') return sendProblem(reply, unreadable);
        const mark = keep === '1' ? markOf(person, 'area.add', query.data) : null;
        const ctx = { ...services, person, from: request.ip, request: mark };
        const taken = await takeAreas(ctx, name, content, keep === '1' ? { source, asAt: asAt === '' ? null : asAt } : null);
        return taken.ok ? reply.code(keep === '1' ? 201 : 200).send(taken.value) : sendProblem(reply, taken.problem);
      },
    );
  });
}
