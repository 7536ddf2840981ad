import { describe, expect, test } from 'vitest'
import { newIndicator } from './new-indicator'

const indicator = (position: number, category: string, change: object, scoring: object = {}) => ({
  position,
  category,
  name: { zh: '名', en: '' },
  unit: { zh: '%', en: '%' },
  definition: { zh: '口径', en: '' },
  suppliedBy: 'self',
  department: null,
  post: '岗',
  measures: '措',
  clause: '条',
  superior: { target: 1, basis: '' },
  ...change,
  scoring: { phases: ['regular'], kind: 'ratio', multiplier: 100, points: 5, target: 90, ...scoring },
})

describe('a new indicator', () => {
  test('is a rate that everybody reports in all phases where its category has none yet', () => {
    expect(newIndicator({ 'indicator/A1': indicator(1, 'A', {}) }, 'B', ['regular', 'half'])).toMatchObject({
      category: 'B',
      unit: { zh: '%', en: '%' },
      suppliedBy: 'self',
      department: null,
      scoring: { phases: ['regular', 'half'], kind: 'ratio', multiplier: 100 },
    })
  })
  test('is reported like the one before it in its category, and says nothing else after it', () => {
    const parts = {
      'indicator/A1': indicator(1, 'A', {}),
      'indicator/A2': indicator(
        2,
        'A',
        { unit: { zh: '次', en: '' }, suppliedBy: 'department', department: 'd' },
        { kind: 'amount', multiplier: undefined, accumulate: 'sum', rule: { type: 'threshold' } },
      ),
    }
    expect(newIndicator(parts, 'A', [])).toEqual({
      category: 'A',
      name: { zh: '', en: '' },
      unit: { zh: '次', en: '' },
      definition: { zh: '', en: '' },
      suppliedBy: 'department',
      department: 'd',
      post: '',
      measures: '',
      clause: '',
      superior: null,
      scoring: { phases: ['regular'], kind: 'amount', accumulate: 'sum' },
    })
  })
  test.each(['tally', 'poll', 'rating'])('takes nothing after a %s', (kind) => {
    const parts = { 'indicator/A1': indicator(1, 'A', { suppliedBy: 'inspection' }, { kind }) }
    expect(newIndicator(parts, 'A', ['p'])).toMatchObject({
      suppliedBy: 'self',
      scoring: { phases: ['p'], kind: 'ratio' },
    })
  })
})
