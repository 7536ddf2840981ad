import { expect, test } from 'vitest'
import { textWidth } from './text-width'
import { wrapText } from './wrap-text'

test.each([
  ['a short text is one line', '三合镇', 100, ['三合镇']],
  ['Chinese breaks between characters', '三合镇连续五个季度', 60, ['三合镇连续', '五个季度']],
  ['but not before its comma', '三合镇连续，达到', 60, ['三合镇连', '续，达到']],
  ['words break between words', 'met in every quarter', 70, ['met in', 'every', 'quarter']],
  ['figures are kept whole', '为96.29%，高于全县', 48, ['为', '96.29%', '，高于全', '县']],
  ['a word too wide stands alone', 'a incomprehensibilities b', 60, ['a', 'incomprehensibilities', 'b']],
  ['nothing is nothing', '', 60, []],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines)
})

test('a Chinese character is as wide as it is high', () => {
  expect(textWidth('三合', 12)).toBe(24)
  expect(textWidth('Q1', 10)).toBeCloseTo(11.6)
})
