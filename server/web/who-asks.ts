/** Who a request comes from, asked once for each request however many want to know. */
import type { FastifyRequest } from 'fastify';
import type { Person } from '../../shared/role.ts';
import type { WhoAsks } from '../route-permission.ts';

/** `known` is the answer where somebody has asked, and null where nobody has. */
export function askedOnce(ask: WhoAsks): { whoAsks: WhoAsks; known: (request: FastifyRequest) => Person | null } {
  const asked = new WeakMap<FastifyRequest, Promise<Person | null>>();
  const answered = new WeakMap<FastifyRequest, Person>();
  const first = async (request: FastifyRequest): Promise<Person | null> => {
    const person = await ask(request);
    if (person) answered.set(request, person);
    return person;
  };
  return {
    whoAsks: (request) => {
      const answer = asked.get(request) ?? first(request);
      asked.set(request, answer);
      return answer;
    },
    known: (request) => answered.get(request) ?? null,
  };
}
