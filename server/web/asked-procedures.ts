/** Which procedures a request asks, by the route that took it and read as the router and tRPC read it; the address as it was typed may be spelt otherwise. */
import type { FastifyRequest } from 'fastify';

export const procedureRoute = '/trpc/:path';

type Routed = Pick<FastifyRequest, 'routeOptions'>;

export const asksProcedures = ({ routeOptions }: Routed): boolean => routeOptions.url === procedureRoute;

/** The names as they were asked, of which some may not be there. */
export function askedProcedures(request: Routed & Pick<FastifyRequest, 'params'>): string[] {
  if (!asksProcedures(request)) return [];
  const { path = '' } = request.params as { path?: string };
  try {
    return decodeURIComponent(path).split(',');
  } catch {
    return [];
  }
}
