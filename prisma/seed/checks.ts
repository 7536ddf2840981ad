import type { PlanCheck } from '@/server/domain/check/plan-check'

/** The first year whose plan checks its reports: earlier plans were written without. */
export const FIRST_CHECKED_YEAR = 2026

const check = (
  code: string,
  [zh, en]: readonly [string, string],
  rest: Pick<PlanCheck, 'test'> & Partial<PlanCheck>,
): PlanCheck => ({
  code,
  name: { zh, en },
  kind: 'hard',
  source: 'self',
  at: [],
  phases: ['regular'],
  message: { zh: '', en: '' },
  ...rest,
})

/** What the district checks when figures are reported. */
export const checks: readonly PlanCheck[] = [
  check('K1', ['检查对数不大于登记对数', 'Couples examined within couples registered'], {
    test: { type: 'share', indicator: 'B1' },
    message: {
      zh: '完成检查的夫妇对数不能大于登记的计划怀孕夫妇对数。',
      en: 'More couples cannot have been examined than were registered.',
    },
  }),
  check('K2', ['服务人数不大于在册人数', 'Migrants served within migrants registered'], {
    test: { type: 'share', indicator: 'D1' },
    message: {
      zh: '服务人数不能大于在册流动人口数，请按在册口径核对分子。',
      en: 'No more migrants can be served than are registered: count those on the register only.',
    },
  }),
  check('K3', ['会议次数是整数', 'Meetings are counted'], {
    test: { type: 'expression', expression: 'isWhole(A1.value) && A1.value >= 0 && A1.value <= 30' },
    message: { zh: '会议次数应是0到30之间的整数。', en: 'Meetings are a whole number from 0 to 30.' },
  }),
  check('K4', ['在册流动人口变化', 'Change in registered migrants'], {
    kind: 'soft',
    test: {
      type: 'jump',
      of: { indicator: 'D1', figure: 'denominator' },
      against: 'previous',
      percent: 40,
      least: 20,
    },
    message: {
      zh: '在册流动人口与上一期相差超过40%。',
      en: 'Registered migrants differ from the period before by more than 40 %.',
    },
  }),
  check('K5', ['达标率偏离以往', 'Staffing far from earlier quarters'], {
    kind: 'soft',
    test: { type: 'outlier', indicator: 'A4', method: 'modifiedZ', beyond: 8, points: 10 },
  }),
  check('K6', ['两项活产数一致', 'Births are the same in both'], {
    source: 'department',
    test: { type: 'expression', expression: 'B4.denominator == B3.denominator' },
    at: ['B3', 'B4'],
    message: {
      zh: '孕产妇系统管理率与新生儿疾病筛查率的活产数应一致。',
      en: 'Maternal care and newborn screening must count the same live births.',
    },
  }),
]
