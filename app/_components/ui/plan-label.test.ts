import { expect, test } from 'vitest'
import type { Locale } from '@/app/_i18n/routing'
import { planLabel } from './plan-label'

const plan = (id: string, year: number, name: string, nameEn: string | null = null) => ({
  ...{ id, year, name, nameEn },
})
const whole = plan('a', 2026, '2026年考核方案', 'Assessment plan')
const special = plan('b', 2026, '秋季督查专项')
const before = plan('c', 2025, '2025年考核方案')
const all = [whole, special, before]

test.each<[string, typeof whole, Locale, string]>([
  ['alone in its year it is the year', before, 'zh-CN', '2025'],
  ['the year stands once where the name says it', whole, 'zh-CN', '2026年考核方案'],
  ['and before a name that does not', special, 'zh-CN', '2026 秋季督查专项'],
  ['in the language that is read', whole, 'en', '2026 Assessment plan'],
])('%s', (_, one, locale, label) => {
  expect(planLabel(one, all, locale)).toBe(label)
})
