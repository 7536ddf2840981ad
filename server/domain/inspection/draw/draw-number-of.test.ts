import { expect, test } from 'vitest'
import { drawNumberOf } from './draw-number-of'

test.each<[string, string | null]>([
  ['20260402', '20260402'],
  [' ２０２６０４０２ ', '20260402'],
  ['12 34 56', '123456'],
  ['12345', null],
  ['1'.repeat(41), null],
  ['12345a', null],
  ['一二三四五六', null],
  ['', null],
])('“%s” is the number %s', (text, number) => {
  expect(drawNumberOf(text)).toBe(number)
})
