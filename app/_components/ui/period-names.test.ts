import { expect, test } from 'vitest'
import { periodNames } from './period-names'

const period = (name: string, code: string, year: number) => ({
  name,
  nameEn: `${name} en`,
  plan: { code, year, name: `方案${code}`, nameEn: null },
})
const periods = [period('一季度', 'a', 2026), period('1月', 'b', 2026), period('去年', 'a', 2025)]

test('a period is told from another plan’s only where its year has another plan', () => {
  expect(periods.map(periodNames(periods, 'zh-CN'))).toEqual(['方案a · 一季度', '方案b · 1月', '去年'])
  expect(periods.map(periodNames(periods, 'en'))).toEqual(['方案a · 一季度 en', '方案b · 1月 en', '去年 en'])
})
