import { expect, test } from 'vitest'
import { notedWords } from './noted-words'

const villages = [
  { id: 'e', name: '东村' },
  { id: 'w', name: '西村' },
]
const noted = (villageId: string | null, reason: string | null, ...texts: string[]) => ({
  villageId,
  reason,
  deductions: texts.map((text) => ({ text })),
})
const words = (...seen: ReturnType<typeof noted>[]) => notedWords(seen, villages, ({ name }) => name)

test('each village’s words stand by its name', () => {
  expect(words(noted('e', ' 财务公示栏空白 '), noted('w', null, '缺签字', ''))).toBe(
    '东村：财务公示栏空白；西村：缺签字',
  )
})

test('a full stop before the sign that joins two villages is left out', () => {
  expect(words(noted('e', '栏空白。'), noted('w', '缺签字。'))).toBe('东村：栏空白；西村：缺签字。')
})

test('what several inspectors said of one village is said once', () => {
  expect(words(noted('e', '栏空白'), noted('e', '栏空白'), noted('e', '缺页'))).toBe('东村：栏空白 缺页')
})

test('a unit’s own line has no village, and nothing noted is nothing', () => {
  expect(words(noted(null, '一份缺页'))).toBe('一份缺页')
  expect(words(noted('e', ' '), noted('w', null))).toBeNull()
})
