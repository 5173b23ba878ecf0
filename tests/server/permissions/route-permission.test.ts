/** An address without a permission of its own stops the server from starting, and one with a permission asks for it. */
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { declaring, guardRoutes } from '../../../server/route-permission.ts';
import type { Person } from '../../../shared/role.ts';
import { officer, viewer } from '../../given/given-server.ts';

const asked = (person: Person | null) => {
  const app = Fastify();
  guardRoutes(app, async () => person);
  return app;
};

test('a server with an address that does not declare who may ask it does not start', async () => {
  const app = asked(officer);
  app.get('/fine', { config: { permission: 'register.read' } }, async () => 'fine');
  app.get('/forgotten', async () => 'everything');
  await expect(app.ready()).rejects.toThrow('These addresses do not declare who may ask them: GET /forgotten');
});

test('routes that come from elsewhere are declared as a whole, and only those', async () => {
  const app = asked(null);
  await declaring(app, 'signed-in', async (scope) => void scope.get('/theirs', async () => 'theirs'));
  app.get('/ours', { config: { permission: 'anyone' } }, async () => 'ours');
  expect((await app.inject('/theirs')).statusCode).toBe(401);
  expect((await app.inject('/ours')).body).toBe('ours');
});

test('an address that asks for an action is refused in a sentence to those who may not take it', async () => {
  const app = asked(viewer);
  app.get('/audit', { config: { permission: 'audit.read' } }, async () => 'all of it');
  const answer = await app.inject('/audit');
  expect([answer.statusCode, answer.json()]).toEqual([
    403,
    { message: 'Victor Viewer is here as board member and may not read the audit.' },
  ]);
});

test('somebody whose second factor is due gets no further than setting it up', async () => {
  const app = asked({ ...officer, secondFactorDue: true });
  app.get('/tiles', { config: { permission: 'register.read' } }, async () => 'tiles');
  app.get('/own', { config: { permission: 'signed-in' } }, async () => 'own');
  expect((await app.inject('/tiles')).json()).toEqual({ message: 'Set up your second factor first: your role needs one.' });
  expect((await app.inject('/own')).statusCode).toBe(200);
});
