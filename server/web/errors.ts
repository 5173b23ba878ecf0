/** How an error leaves: as a sentence and a reference number, never as a stack or in the words of a library. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { wantsPage, type Page } from '../page-route.ts';
import { newReference, unexpected } from '../routers/trpc.ts';
import { bareHeaders } from './headers.ts';
import { refusalBody, refuse } from './refusal.ts';

const unreadable = 'This request cannot be read.';
export const nothingHere = 'There is nothing at this address.';

const byCode: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'That is more than can be sent at once (16 MB).',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'This address takes JSON.',
  FST_ERR_BAD_URL: 'This address cannot be read.',
  FST_ERR_MAX_PARAM_LENGTH: 'This address is too long.',
};

/** A browser that goes away in the middle of an answer, as on closing a tab, is no fault of the server's. */
export const hasLeft = (error: unknown): boolean =>
  error instanceof Error &&
  ('code' in error
    ? /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE|ECONNABORTED)$/.test(String(error.code))
    : /^premature close$/i.test(error.message));

export type Tell = (request: FastifyRequest, reference: string, error: unknown) => void;

export function answerErrors(app: FastifyInstance, page: Page, tell: Tell): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuse(request, reply, status, byCode[error.code] ?? unreadable);
    const reference = newReference();
    if (!hasLeft(error)) tell(request, reference, error);
    return refuse(request, reply, 500, unexpected(reference));
  });
  app.setNotFoundHandler((request, reply) => (wantsPage(request) ? page(request, reply) : refuse(request, reply, 404, nothingHere)));
}

/** An address that the router cannot take apart. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  request.log.info({ method: request.method, route: 'none', status }, 'answered');
  const body = JSON.stringify(refusalBody(status, byCode[error.code] ?? unreadable, false));
  reply.raw.writeHead(status, { ...bareHeaders, 'content-length': Buffer.byteLength(body) }).end(body);
}

/** A batch that cannot be taken apart would otherwise be answered by JSON that says it is plain text. */
export function answerAsJson(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, _reply, answer) => {
    const plain = answer instanceof Response && (answer.headers.get('content-type') ?? '').startsWith('text/plain');
    if (plain) answer.headers.set('content-type', 'application/json; charset=utf-8');
    return answer;
  });
}
