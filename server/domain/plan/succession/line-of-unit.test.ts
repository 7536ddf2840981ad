import { expect, test } from 'vitest'
import { lineOfUnit } from './line-of-unit'

const unit = (code: string, more: object = {}) => ({
  id: code,
  code,
  name: `${code}镇`,
  nameEn: null,
  group: 'all',
  difficulty: 1,
  ...more,
})
const period = (code: string) => ({ code, name: code, nameEn: code }) as never
const parts = [
  { unit: '三合', share: 1, weight: 1 },
  { unit: '古城', share: 1, weight: 1 },
]
const plan = {
  periods: [period('Q2'), period('Q3')],
  units: [
    unit('三合', { until: 'Q2', formerNames: [{ until: '2026-02-01', name: '三合乡', nameEn: null }] }),
    unit('古城', { until: 'Q2' }),
    unit('沙沟'),
    unit('新城', { takesOver: { from: 'Q3', parts, adds: [] } }),
  ],
}
const told = (code: string) => {
  const line = lineOfUnit(plan, code)
  return (
    line && {
      former: line.former.map(({ name }) => name),
      madeOf: line.madeOf && [line.madeOf.from?.code, ...line.madeOf.units.map(({ name }) => name)],
      ended: line.ended && [line.ended.after?.code, ...line.ended.heirs.map(({ name }) => name)],
    }
  )
}

test.each<[string, string, ReturnType<typeof told>]>([
  ['one that nothing happened to', '沙沟', null],
  [
    'one that was renamed, then merged',
    '三合',
    { former: ['三合乡'], madeOf: null, ended: ['Q2', '新城镇'] },
  ],
  ['the new one', '新城', { former: [], madeOf: ['Q3', '三合镇', '古城镇'], ended: null }],
])('%s', (_, code, expected) => {
  expect(told(code)).toEqual(expected)
})
