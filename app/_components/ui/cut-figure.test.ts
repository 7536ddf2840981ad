import { expect, test } from 'vitest'
import { cutFigure } from './cut-figure'

test.each([
  ['a value just under the target stays under it', 89.995, 2, '89.99'],
  ['what binary holds as 89.99999999999999 is 90', (266.4 / 296) * 100, 2, '90.00'],
  ['a whole value has its decimals', 90, 2, '90.00'],
  ['a negative value is cut towards zero', -2.345, 2, '-2.34'],
  ['nothing becomes minus zero', -0.001, 2, '0.00'],
  ['no decimals', 7.9, 0, '7'],
])('%s', (_, value, decimals, text) => {
  expect(cutFigure(value, decimals)).toBe(text)
})
