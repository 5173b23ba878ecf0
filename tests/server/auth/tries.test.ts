/** Counting tries: how many, for how long, and what is forgiven. */
import { expect, test } from 'vitest';
import { countTries, mostTries, waitInWords, type Key } from '../../../server/auth/tries.ts';
import { rememberCodes } from '../../../server/auth/used-codes.ts';
import type { IsoMoment } from '../../../shared/year.ts';

const clock = () => {
  let time = Date.parse('2026-11-22T09:00:00Z');
  return {
    now: () => new Date(time).toISOString() as IsoMoment,
    later: (seconds: number) => {
      time += seconds * 1000;
    },
  };
};

const account: Key = { kind: 'account', name: 'olive@swale.example' };
const address: Key = { kind: 'address', name: '10.0.0.7' };

test('a network address has many tries, and waits for the first of them to be a quarter of an hour old', () => {
  const { now, later } = clock();
  const tries = countTries(now);
  for (let turn = 0; turn < mostTries.address; turn += 1) {
    expect(tries.take([address])).toBeNull();
    later(1);
  }
  expect(tries.take([address])).toEqual({ seconds: 800, first: true });
  expect(tries.take([address])).toEqual({ seconds: 800, first: false });
  later(800);
  expect(tries.take([address])).toBeNull();
  expect(tries.take([address])).toMatchObject({ seconds: 1 });
});

test('a refused try counts for nothing, so that a wait ends however often one asks', () => {
  const { now, later } = clock();
  const tries = countTries(now);
  for (let turn = 0; turn < mostTries.account; turn += 1) tries.take([account, address]);
  for (let turn = 0; turn < 500; turn += 1) expect(tries.take([account, address])?.seconds).toBe(900);
  later(900);
  expect(tries.take([account, address])).toBeNull();
});

test('a success forgives the account everything and the address that one try', () => {
  const tries = countTries(clock().now);
  for (let turn = 0; turn < mostTries.address; turn += 1) tries.take([address]);
  expect(tries.take([address])).not.toBeNull();
  tries.forgive([address]);
  expect(tries.take([address])).toBeNull();
  expect(tries.take([address])).not.toBeNull();
  for (let turn = 0; turn < mostTries.account; turn += 1) tries.take([account]);
  tries.forgive([account]);
  for (let turn = 0; turn < mostTries.account; turn += 1) expect(tries.take([account])).toBeNull();
});

test('names that are invented by the hundred thousand fill no memory and free nobody who waits', () => {
  const tries = countTries(clock().now);
  for (let turn = 0; turn < mostTries.account; turn += 1) tries.take([account]);
  for (let turn = 0; turn < 49_000; turn += 1) tries.take([{ kind: 'account', name: `invented ${turn}` }]);
  expect(tries.take([account])).not.toBeNull();
});

test.each([
  [1, '1 second'],
  [89, '89 seconds'],
  [90, '2 minutes'],
  [900, '15 minutes'],
])('%i seconds are %s', (seconds, words) => {
  expect(waitInWords(seconds)).toBe(words);
});

test('a code is used once, by its person, for as long as it could be taken', () => {
  const { now, later } = clock();
  const firstUse = rememberCodes(now);
  expect([firstUse('olive', '123456'), firstUse('olive', '123456'), firstUse('oscar', '123456')]).toEqual([true, false, true]);
  later(151);
  expect(firstUse('olive', '123456')).toBe(true);
});
