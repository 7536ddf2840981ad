import { expect, it } from 'vitest'
import { treeOf } from './unit-tree'

it('puts units below their superiors, by code, and keeps orphans as roots', () => {
  const units = [
    { id: 't2', parentId: 'c', code: '102' },
    { id: 'c', parentId: 'gone', code: '100' },
    { id: 't1', parentId: 'c', code: '101' },
    { id: 'd', parentId: 't1', code: '101-A' },
  ]
  expect(treeOf(units).map(({ unit, depth }) => `${depth} ${unit.id}`)).toEqual([
    '0 c',
    '1 t1',
    '2 d',
    '1 t2',
  ])
})
