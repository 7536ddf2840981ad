/** The closed choices of a plan, in the words of its workbook. */
export const words = {
  kind: {
    ratio: '比率',
    amount: '数值',
    rating: '评定分数',
    poll: '民意测评',
    discrepancy: '核查误差',
    tally: '按次计数',
    checklist: '清单',
    manual: '直接给分',
  },
  raters: { mean: '取平均', trimmed: '去最高最低取平均' },
  suppliedBy: { self: '自报', department: '部门提供', inspection: '督查评定', system: '系统记录' },
  figure: { year: '年度累计得分', period: '报告期得分' },
  chance: { none: '不考虑', binomial: '比率波动', poisson: '计数波动', sample: '抽样' },
  direction: { higher: '越高越好', lower: '越低越好', range: '在范围内为好' },
  accumulate: { none: '各期单独计', sum: '全年累计', latest: '以最近一期为准', mean: '各期平均' },
  measure: { level: '数值本身', change: '比基期增减', growth: '比基期增长', completion: '完成率' },
  assessedLevel: {
    province: '省',
    city: '市',
    county: '县(区)',
    township: '乡镇(街道)',
    village: '村(居)',
    department: '部门',
  },
  missing: { zero: '按0分', exclude: '不计入', carry: '沿用最近一次' },
  notAssessed: { rescale: '不计入', full: '按满分' },
  rankBy: { all: '全部一起', group: '分组' },
  checkKind: { hard: '须改正', soft: '须说明' },
  checkSource: { self: '自报', department: '部门提供' },
} as const

/** The sheets' names, in their order. */
export const SHEETS = {
  about: '说明',
  settings: '总则',
  category: '类别',
  phase: '阶段',
  period: '报告期',
  unit: '单位',
  indicator: '指标',
  sheetItem: '督查表',
  target: '目标值',
  veto: '一票否决',
  adjustment: '加减分',
  check: '逻辑审核',
} as const
