/** Requests refused because the session ended wait for the person, and are let go where nobody is there to wait for. */
import { beforeEach, expect, test, vi } from 'vitest';

type SessionEnd = typeof import('../../../client/session/session-end.ts');
let session: SessionEnd;
beforeEach(async () => {
  vi.resetModules();
  session = await import('../../../client/session/session-end.ts');
});

test('before anybody was here nothing waits', async () => {
  expect(await session.sessionEnded(true)).toBe(false);
  expect(session.sessionStanding.read()).toBe('here');
});

test('what was refused is asked again once the person is back', async () => {
  session.someoneIsHere();
  const told: string[] = [];
  session.sessionStanding.listen(() => told.push(session.sessionStanding.read()));
  const refused = [session.sessionEnded(false), session.sessionEnded(true)];
  expect(session.sessionStanding.read()).toBe('ended');
  session.someoneIsHere();
  expect(await Promise.all(refused)).toEqual([true, true]);
  expect(told).toEqual(['ended', 'here']);
});

test('set aside, the page asks for nothing more by itself, but what the person asks for brings the question back', async () => {
  session.someoneIsHere();
  const refused = session.sessionEnded(true);
  session.setAside();
  expect(await refused).toBe(false);
  expect(await session.sessionEnded(false)).toBe(false);
  expect(session.sessionStanding.read()).toBe('set-aside');
  const saved = session.sessionEnded(true);
  expect(session.sessionStanding.read()).toBe('ended');
  session.someoneIsHere();
  expect(await saved).toBe(true);
});
