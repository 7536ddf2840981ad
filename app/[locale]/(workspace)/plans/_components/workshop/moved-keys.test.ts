import { expect, test } from 'vitest'
import { renameCode, type RenamedKind } from '@/server/domain/plan/document/rename-code'
import { movedKeys } from './moved-keys'

const parts = {
  'period/Q1': { position: 1, name: { zh: '', en: '' }, phase: 'p' },
  'indicator/B1': { position: 1, category: 'B', scoring: { kind: 'ratio', phases: ['p'] } },
  'sheetItem/B1/s1': { position: 1, scoring: { kind: 'ratio', phases: ['p'] } },
  'target/B1/u1/Q1': { target: 1 },
  'target/B1/*/Q1': { target: 2 },
}

test.each<[RenamedKind, string, string, [string, string][]]>([
  [
    'indicator',
    'B1',
    'B9',
    [
      ['indicator/B1', 'indicator/B9'],
      ['sheetItem/B1/s1', 'sheetItem/B9/s1'],
      ['target/B1/u1/Q1', 'target/B9/u1/Q1'],
      ['target/B1/*/Q1', 'target/B9/*/Q1'],
    ],
  ],
  [
    'period',
    'Q1',
    'Q9',
    [
      ['period/Q1', 'period/Q9'],
      ['target/B1/u1/Q1', 'target/B1/u1/Q9'],
      ['target/B1/*/Q1', 'target/B1/*/Q9'],
    ],
  ],
])('%s %s to %s', (kind, from, to, moved) => {
  const changed = Object.entries(renameCode(parts, kind, from, to)).map(([key, content]) => ({
    key,
    content,
  }))
  expect([...movedKeys(kind, from, to, changed)]).toEqual(moved)
  for (const [, key] of moved) expect(changed.map((each) => each.key)).toContain(key)
})
