import { describe, expect, it } from 'vitest'
import { type CellEntry, cellOf, fieldsOf, partsOf, withFigure } from './cells'

describe('a cell', () => {
  it('is named after its unit and indicator', () => {
    expect(partsOf(cellOf('u-1', 'B 1'))).toEqual({ unitId: 'u-1', indicator: 'B 1' })
  })
  const entry: CellEntry = { input: { kind: 'ratio', numerator: 1, denominator: 2 }, note: '按台账' }
  it('changes one figure and keeps the other, and the note', () => {
    const after = withFigure(entry, 'denominator', 5)
    expect(fieldsOf(after.input)).toEqual([
      { key: 'numerator', value: 1 },
      { key: 'denominator', value: 5 },
    ])
    expect(after.note).toBe('按台账')
  })
  it('keeps a text that is no figure until one is typed in its place', () => {
    const wrong = withFigure(entry, 'denominator', 2, '二')
    expect(wrong.unread).toEqual({ denominator: '二' })
    expect(withFigure(wrong, 'denominator', 2).unread).toBeUndefined()
  })
})
