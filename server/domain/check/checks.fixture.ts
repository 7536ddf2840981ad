import type { CheckTest, PlanCheck } from './plan-check'
import type { CheckIndicator } from './vocabulary'

/** A township's report as the tests of checks look at it. */
export const indicator = (
  code: string,
  name: string,
  more: Partial<CheckIndicator> & { kind?: CheckIndicator['scoring']['kind'] } = {},
): CheckIndicator => {
  const { kind = 'amount', ...rest } = more
  return { code, name, nameEn: '', suppliedBy: 'self', departmentId: null, scoring: { kind }, ...rest }
}

export const indicators: readonly CheckIndicator[] = [
  indicator('B1', '产前检查率', { kind: 'ratio' }),
  indicator('B2', '出生数'),
  indicator('B3', '男'),
  indicator('B4', '女'),
  indicator('D1', '登记出生数', { suppliedBy: 'department', departmentId: 'health' }),
  indicator('D2', '拨付经费', { suppliedBy: 'department', departmentId: 'finance' }),
]

export const check = (test: CheckTest, more: Partial<PlanCheck> = {}): PlanCheck => ({
  code: 'K1',
  name: { zh: '审核', en: 'Check' },
  kind: 'hard',
  source: 'self',
  at: [],
  phases: [],
  message: { zh: '', en: '' },
  test,
  ...more,
})
