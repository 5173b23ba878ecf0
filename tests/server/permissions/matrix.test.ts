/** The permission matrix: every procedure and every address asked by every role, and the page of the documentation that says the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { procedurePermissions } from '../../../server/routers/app-router.ts';
import { permissionsDocument } from '../../../server/permissions-document.ts';
import { admits, roles, type Person } from '../../../shared/role.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

const person = (parts: Partial<Person>): Person => ({
  id: 'asking',
  name: 'Asking',
  role: 'viewer',
  cleared: false,
  keeps: 'every',
  secondFactorDue: false,
  ...parts,
});

const asking: [who: string, person: Person | null][] = [
  ...roles.map((role): [string, Person] => [role, person({ role })]),
  ...roles.map((role): [string, Person] => [`cleared ${role}`, person({ role, cleared: true })]),
  ...roles.map((role): [string, Person] => [`${role} whose second factor is due`, person({ role, cleared: true, secondFactorDue: true })]),
  ['nobody', null],
];

let server: GivenServer;
let given: GivenApp;
beforeAll(async () => {
  server = await givenServer([givenProperty()]);
  given = await givenApp(server);
  await given.app.ready();
});
afterAll(async () => {
  await given.close();
  await server.close();
});

describe.each(asking)('%s', (_, who) => {
  test('every procedure asks for what it declares', async () => {
    given.asks(who);
    for (const [name, permission] of procedurePermissions) {
      const { statusCode, body } = await given.app.inject({ method: 'POST', url: `/trpc/${name}`, payload: { of: 'nothing it knows' } });
      const admitted = admits(permission, who);
      expect([name, statusCode === 401, statusCode === 403]).toEqual([name, !admitted && who === null, !admitted && who !== null]);
      if (!admitted) expect(JSON.parse(body).error.message).toMatch(/^(Sign in first|Set up your second factor|Asking is here as)/);
    }
  });

  test('every address asks for what it declares', async () => {
    given.asks(who);
    expect(given.app.declared.length).toBeGreaterThan(8);
    for (const { methods, url, permission } of given.app.declared) {
      if (url.startsWith('/trpc/') || url.startsWith('/api/auth')) continue;
      const method = methods.split(' ')[0] as 'GET';
      const address = url.replace(':z/:x/:y', '8/128/85').replace(':name', 'land');
      const { statusCode } = await given.app.inject({ method, url: address });
      const refused = permission === null || !admits(permission, who);
      expect([method, address, statusCode === 401 || statusCode === 403]).toEqual([method, address, refused]);
    }
  });
});

test('an address that is not there says nothing of whether anybody has signed in', async () => {
  given.asks(null);
  const answer = await given.app.inject({ url: '/tiles', headers: { accept: 'application/json' } });
  expect([answer.statusCode, answer.json()]).toEqual([404, { message: 'There is nothing at this address.' }]);
});

test('the page of the documentation says what is so: npm run permissions writes it', async () => {
  await expect(permissionsDocument(procedurePermissions, given.app.declared)).toMatchFileSnapshot('../../../server/permissions.md');
});
