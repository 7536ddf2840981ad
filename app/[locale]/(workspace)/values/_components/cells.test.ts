import { describe, expect, it } from 'vitest'
import { cellOf, fieldsOf, partsOf, readBlock, withField } from './cells'

describe('a pasted block', () => {
  it.each<[text: string, block: ReturnType<typeof readBlock>, because: string]>([
    ['12', null, 'a single figure is for the field itself'],
    ['12\n34\n', [[12], [34]], 'a column'],
    ['12\r\n34\r\n', [[12], [34]], 'a column from Windows'],
    ['1,234\t５６', [[1234, 56]], 'a row, as people write figures'],
    [
      '1\t2\n\t4',
      [
        [1, 2],
        [null, 4],
      ],
      'an empty place is left as it is',
    ],
    ['1\n未报\n3%', [[1], ['refused'], ['refused']], 'what is no figure is refused'],
  ])('%j', (text, block) => {
    expect(readBlock(text, false)).toEqual(block)
  })
})

describe('a cell', () => {
  it('is named after its unit and indicator', () => {
    expect(partsOf(cellOf('u-1', 'B 1'))).toEqual({ unitId: 'u-1', indicator: 'B 1' })
  })
  it('changes one figure and keeps the other', () => {
    const input = { kind: 'ratio', numerator: 1, denominator: 2 } as const
    expect(fieldsOf(withField(input, 'denominator', 5))).toEqual([
      { key: 'numerator', value: 1 },
      { key: 'denominator', value: 5 },
    ])
  })
})
