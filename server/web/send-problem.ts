/** A problem as the answer of an address that is no procedure: its status, and its sentence. */
import type { FastifyReply } from 'fastify';
import type { Problem } from '../../shared/problem.ts';

const statusOf: Record<Problem['kind'], number> = {
  'not-found': 404,
  invalid: 400,
  conflict: 409,
  refused: 422,
  'not-allowed': 403,
  'not-signed-in': 401,
  storage: 503,
};

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(statusOf[problem.kind]).send({ message: problem.message, problem });
