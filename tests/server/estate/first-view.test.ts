/** Where the map opens: on what the register has in its own area, wherever else something lies. */
import { expect, test } from 'vitest';
import { position } from '../../../shared/measure.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer } from '../../given/given-server.ts';

const near = givenProperty({ id: 'near', position: position(0.735, 51.341) });
const nearToo = givenProperty({ id: 'near-too', reference: 'N-2', position: position(1.1, 51.2) });
const far = givenProperty({ id: 'far', reference: 'F-1', district: 'Trafford', position: position(-2.352, 53.388) });

async function firstView(...properties: (typeof near)[]) {
  const server = await givenServer(properties);
  try {
    const api = server.as(officer);
    const { bounds } = await api.estate.summary({ filter: {}, selection: [] });
    return { first: (await api.estate.about()).bounds, all: bounds };
  } finally {
    await server.close();
  }
}

test('a property far away moves the first view of nobody, and is within the view of all that is shown', async () => {
  expect(await firstView(near, nearToo, far)).toEqual({ first: [0.735, 51.2, 1.1, 51.341], all: [-2.352, 51.2, 1.1, 53.388] });
});

test('where nothing lies in the own area the map opens on what there is', async () => {
  expect((await firstView(far)).first).toEqual([-2.352, 53.388, -2.352, 53.388]);
});
