/**
 * What a template may leave open, and how it is written there: between 【 and 】, in the record's own language. The first eight are
 * facts, the others sentences that follow from the data (`propose-sentences.ts`).
 */
export const placeholders = {
  year: '年度',
  period: '报告期',
  plan: '方案',
  owner: '考核单位',
  units: '单位数',
  publishedOn: '发布日期',
  number: '发布号',
  root: '根校验码',
  overall: '总体情况',
  ranking: '位次情况',
  movement: '位次变动',
  vetoes: '一票否决',
  adjustments: '加减分',
  overdue: '逾期整改',
  correction: '更正说明',
  method: '计算方法',
} as const

export type Placeholder = keyof typeof placeholders
export const placeholderCodes = Object.keys(placeholders) as Placeholder[]

/** The placeholder that a word between brackets means; null for a word that is none. */
export const placeholderOf = (word: string): Placeholder | null =>
  placeholderCodes.find((code) => placeholders[code] === word.trim()) ?? null

/** How a placeholder is written. */
export const written = (code: Placeholder): string => `【${placeholders[code]}】`
