/** Every address of the server declares what it asks for, one hook asks it, and a server with an address that does not declare it refuses to start. */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { admits, type Permission, type Person } from '../shared/role.ts';
import { refusal } from './routers/trpc.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
  }
  interface FastifyInstance {
    /** Every address with what it asks for; complete once the server is ready. */
    declared: readonly Address[];
  }
  interface FastifyRequest {
    /** Who asks, where the address asks for a permission. */
    person: Person | null;
  }
}

export type Address = { methods: string; url: string; permission: Permission | null };

export type WhoAsks = (request: FastifyRequest) => Promise<Person | null>;

const addressOf = ({ method, url, config }: RouteOptions): Address => ({
  methods: [method].flat().toSorted().join(' '),
  url,
  permission: config?.permission ?? null,
});

/** To be called before any route is added. */
export function guardRoutes(app: FastifyInstance, whoAsks: WhoAsks): void {
  const routes: RouteOptions[] = [];
  const addresses: Address[] = [];
  app.decorate('declared', addresses);
  app.decorateRequest('person', null);
  app.addHook('onRoute', (route) => void routes.push(route));
  app.addHook('onReady', async () => {
    addresses.push(...routes.map(addressOf));
    const open = addresses.filter(({ permission }) => permission === null).map(({ methods, url }) => `${methods} ${url}`);
    if (open.length > 0) throw new Error(`These addresses do not declare who may ask them: ${open.join(', ')}.`);
  });
  app.addHook('onRequest', async (request, reply) => {
    const { permission } = request.routeOptions.config;
    if (request.is404 || permission === 'anyone') return undefined;
    const person = await whoAsks(request);
    request.person = person;
    if (permission !== undefined && admits(permission, person)) return undefined;
    if (person === null) return reply.code(401).send({ message: 'Sign in first.' });
    const action = permission === undefined || permission === 'signed-in' ? 'register.read' : permission;
    return reply.code(403).send({ message: refusal(person, action) });
  });
}

/** Adds routes that come from elsewhere and cannot declare it themselves. */
export async function declaring(
  app: FastifyInstance,
  permission: Permission,
  add: (scope: FastifyInstance) => Promise<void>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, permission };
    });
    await add(scope);
  });
}
