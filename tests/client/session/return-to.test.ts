/** After signing in one is led to an address of the product and to no other. */
import { expect, test } from 'vitest';
import { isOutside, returnTo, signInFirst } from '../../../client/session/return-to.ts';

test.each([
  '/',
  '/register?dis=Swale&sort=-name',
  '/plan/swale-remodelled?at=0.7,51.3,12#hubs',
  '/board?beside=a.b',
  '/account',
  '/resettle',
])('an address of the product is kept: %s', (address) => {
  expect(returnTo(address)).toBe(address);
});

test.each([
  undefined,
  '',
  'register',
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '/x/..//elsewhere.example/',
  'javascript:alert(1)',
  '/sign-in',
  '/sign-in?next=/board',
  '/invitation/abc',
  '/reset/abc',
  '/api/auth/sign-out',
  '/trpc/session.me',
])('anything else leads to the map: %s', (address) => {
  expect(returnTo(address)).toBe('/');
});

test('the sign-in page remembers where one wanted to go, unless that is where one comes anyway', () => {
  expect(signInFirst('/register?q=library')).toEqual({ next: '/register?q=library' });
  expect(signInFirst('/')).toEqual({});
});

test('the pages before signing in are known by their addresses', () => {
  expect(['/sign-in', '/invitation/abc', '/reset', '/reset/abc'].every(isOutside)).toBe(true);
  expect(['/', '/register', '/account', '/resettle', '/invitations'].some(isOutside)).toBe(false);
});
