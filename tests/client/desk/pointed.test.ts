/** What a click on the map means: a property, the members of a small cluster, or nothing. */
import { expect, it } from 'vitest';
import { litOf, membersPicked, opensAt, propertyPicked } from '../../../client/desk/pointed.ts';
import { position } from '../../../shared/measure.ts';

const at = position(0.735, 51.34);

it('knows a property wherever it is drawn', () => {
  for (const layer of ['estate-points', 'decisions', 'selection-points'] as const) {
    expect(propertyPicked({ layer, properties: { id: 'p-00001' }, position: at })).toBe('p-00001');
  }
  expect(propertyPicked({ layer: 'estate-clusters', properties: { id: 'p-00001' }, position: at })).toBeNull();
  expect(propertyPicked({ layer: 'estate-points', properties: { id: 'Not an id' }, position: at })).toBeNull();
  expect(propertyPicked(null)).toBeNull();
});

it('lights a property with what its mark says, and makes do with less', () => {
  const mark = {
    id: 'p-00001',
    name: 'Library',
    area: 420,
    tenure: 'freehold',
    use: 'library',
    sector: 'county',
    costPerM2: 9000,
    completeness: 0.9,
  };
  expect(litOf({ layer: 'estate-points', properties: mark, position: at })).toEqual({ ...mark, position: at });
  expect(litOf({ layer: 'decisions', properties: { id: 'p-00001', name: 'Library' }, position: at })).toMatchObject({
    area: -1,
    completeness: null,
  });
});

it('knows the members of a cluster that names them, and when it opens', () => {
  const cluster = { layer: 'estate-clusters', properties: { ids: 'p-00001,p-00002', opens: 11 }, position: at } as const;
  expect(membersPicked(cluster)).toEqual(['p-00001', 'p-00002']);
  expect(opensAt(cluster)).toBeGreaterThan(11);
  expect(membersPicked({ ...cluster, properties: { count: 900 } })).toEqual([]);
});
