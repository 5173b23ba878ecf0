/** The addresses of imports that are no procedures: a file comes in as it is, and refused rows go out as a list to put right. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { importIdSchema, organisationIdSchema } from '../shared/ids.ts';
import { refusedRows } from './import/refused-rows.ts';
import { takeFile } from './import/take-file.ts';
import type { Asking, Services } from './services.ts';
import { sendProblem } from './web/send-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The address takes a file as octets, of the size that imports may have, and nothing else. */
    takesFile?: boolean;
  }
}

function askingOf(services: Services, request: FastifyRequest): Asking {
  const { person } = request;
  if (person === null) throw new Error('An address that asks for a permission was answered without a person.');
  return { ...services, person, from: request.ip };
}

const lengthOf = (request: FastifyRequest): number | null => {
  const said = Number(request.headers['content-length'] ?? Number.NaN);
  return Number.isFinite(said) ? said : null;
};

const permission = 'register.edit';

/** `organisation` is whose list it is, `name` what its owner calls it. */
export async function routeImports(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', (_request, content, done) => done(null, content));
    scope.post<{ Querystring: { organisation?: unknown; name?: unknown } }>(
      '/api/imports',
      { config: { permission, takesFile: true }, bodyLimit: services.imports.settings.mostBytes },
      async (request, reply) => {
        const organisation = organisationIdSchema.safeParse(request.query.organisation);
        const content: unknown = request.body;
        if (!organisation.success || !(content instanceof Readable))
          return sendProblem(reply, { kind: 'invalid', message: 'Choose a file, and say whose list it is.', fields: [] });
        const name = typeof request.query.name === 'string' ? request.query.name : '';
        const taken = await takeFile(askingOf(services, request), {
          organisation: organisation.data,
          name,
          content,
          bytes: lengthOf(request),
        });
        return taken.ok ? reply.code(201).send(taken.value) : sendProblem(reply, taken.problem);
      },
    );
  });
  app.get<{ Params: { id: string } }>('/api/imports/:id/refused.csv', { config: { permission } }, async (request, reply) => {
    const id = importIdSchema.safeParse(request.params.id);
    if (!id.success) return sendProblem(reply, { kind: 'not-found', message: 'There is no such import.' });
    const refused = await refusedRows(askingOf(services, request), id.data);
    if (!refused.ok) return sendProblem(reply, refused.problem);
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${refused.value.fileName}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(refused.value.lines));
  });
}
