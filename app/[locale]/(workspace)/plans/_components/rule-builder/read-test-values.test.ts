import { expect, test } from 'vitest'
import { readTestValues } from './read-test-values'

test.each<[string, string, [value: number | null, expected: number | null]]>([
  ['a value and its marks', '98 → 15', [98, 15]],
  ['an arrow as a keyboard has it', '98 -> 15', [98, 15]],
  ['as a clause says it', '98%得15分', [98, 15]],
  ['a fraction is taken times the multiplier', '266/300 → 9.5', [(100 * 266) / 300, 9.5]],
  ['two columns of a spreadsheet', '98\t15', [98, 15]],
  ['a value alone', '98', [98, null]],
  ['below zero', '-2：3', [-2, 3]],
  ['full-width figures', '９８＝１５', [98, 15]],
  ['nothing can be divided by nought', '3/0 → 1', [null, 1]],
  ['no figure is no value', '九十 → 1', [null, 1]],
])('%s', (_, line, [value, expected]) => {
  const [read, ...more] = readTestValues(`${line}\n\n`, 100)
  expect(more).toEqual([])
  expect([read?.value, read?.expected]).toEqual([value, expected])
})
