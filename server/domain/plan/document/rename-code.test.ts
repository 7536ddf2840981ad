import { expect, test } from 'vitest'
import { renameCode, type RenamedKind } from './rename-code'

const indicator = (scoring: object, category = 'A') => ({
  position: 1,
  category,
  scoring: { phases: ['regular'], ...scoring },
})
const parts = {
  settings: { tieBreak: ['B', 'A'] },
  'category/A': { position: 1 },
  'phase/regular': { position: 1 },
  'period/Q1': { position: 1, phase: 'regular' },
  'indicator/A1': indicator({ reportedIn: ['Q1'] }),
  'indicator/A2': indicator({ target: { ref: 'indicator', code: 'A1' }, baseline: 'Q1' }, 'B'),
  'target/A1/*/Q1': { target: 3 },
  'target/A2/u/*': { target: { ref: 'indicator', code: 'A1', times: 2 } },
  'sheetItem/A1/s': { position: 1, scoring: { phases: ['regular'] } },
  'veto/V1': { position: 1 },
}

test.each<[RenamedKind, string, string, Record<string, unknown>]>([
  [
    'indicator',
    'A1',
    'X1',
    {
      'indicator/A1': null,
      'indicator/X1': parts['indicator/A1'],
      'indicator/A2': indicator({ target: { ref: 'indicator', code: 'X1' }, baseline: 'Q1' }, 'B'),
      'target/A1/*/Q1': null,
      'target/X1/*/Q1': { target: 3 },
      'target/A2/u/*': { target: { ref: 'indicator', code: 'X1', times: 2 } },
      'sheetItem/A1/s': null,
      'sheetItem/X1/s': parts['sheetItem/A1/s'],
    },
  ],
  [
    'category',
    'A',
    'X',
    {
      settings: { tieBreak: ['B', 'X'] },
      'category/A': null,
      'category/X': { position: 1 },
      'indicator/A1': indicator({ reportedIn: ['Q1'] }, 'X'),
    },
  ],
  [
    'period',
    'Q1',
    'Q2',
    {
      'period/Q1': null,
      'period/Q2': { position: 1, phase: 'regular' },
      'indicator/A1': indicator({ reportedIn: ['Q2'] }),
      'indicator/A2': indicator({ target: { ref: 'indicator', code: 'A1' }, baseline: 'Q2' }, 'B'),
      'target/A1/*/Q1': null,
      'target/A1/*/Q2': { target: 3 },
    },
  ],
  ['veto', 'V1', 'V2', { 'veto/V1': null, 'veto/V2': { position: 1 } }],
])('renaming the %s %s changes every part that names it', (kind, from, to, edits) => {
  expect(renameCode(parts, kind, from, to)).toEqual(edits)
})

test('renaming a phase changes its periods, its indicators and its sheets', () => {
  const edits = renameCode(parts, 'phase', 'regular', 'usual')
  expect(Object.keys(edits).sort()).toEqual(
    ['indicator/A1', 'indicator/A2', 'period/Q1', 'phase/regular', 'phase/usual', 'sheetItem/A1/s'].sort(),
  )
})
