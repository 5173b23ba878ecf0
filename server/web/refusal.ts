/** A request that is turned away before anything is done with it: one sentence, in the shape that its caller reads. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksProcedures } from './asked-procedures.ts';

/** The numbers that JSON-RPC gives to errors, as the client of procedures expects them. */
const rpcCode = -32_600;

/** The body of a refusal; a caller of procedures finds the sentence where those put theirs. */
export function refusalBody(status: number, message: string, ofProcedures: boolean): object {
  if (!ofProcedures) return { message };
  const problem = { kind: 'refused', message };
  return { message, error: { message, code: rpcCode, data: { code: 'BAD_REQUEST', httpStatus: status, problem } } };
}

export const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send(refusalBody(status, message, asksProcedures(request)));
