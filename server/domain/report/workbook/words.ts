export const formColumns = [
  'unitCode',
  'unit',
  'code',
  'name',
  'definition',
  'villageCode',
  'village',
  'measure',
  'numerator',
  'denominator',
  'value',
  'reported',
  'verified',
  'items',
  'target',
  'before',
  'note',
] as const
export type FormColumn = (typeof formColumns)[number]

/** The name of the hidden sheet that says what a workbook is of; the same in every language. */
export const MARKS_SHEET = 'mingji'

interface Words {
  sheet: string
  about: string
  columns: Record<FormColumn, string>
}

/** What a workbook's sheets and heads are called. Reading takes either language. */
export const formWords = {
  'zh-CN': {
    sheet: '填报',
    about: '说明',
    columns: {
      unitCode: '单位代码',
      unit: '单位',
      code: '指标代码',
      name: '指标',
      definition: '口径',
      villageCode: '村代码',
      village: '村(社区)',
      measure: '计量单位',
      numerator: '分子',
      denominator: '分母',
      value: '数值',
      reported: '自报数',
      verified: '核查数',
      items: '分项(每行一项)',
      target: '目标',
      before: '上期',
      note: '说明(不得含个人信息)',
    },
  },
  en: {
    sheet: 'Report',
    about: 'About',
    columns: {
      unitCode: 'Unit code',
      unit: 'Unit',
      code: 'Code',
      name: 'Indicator',
      definition: 'Definition',
      villageCode: 'Village code',
      village: 'Village',
      measure: 'Measure',
      numerator: 'Numerator',
      denominator: 'Denominator',
      value: 'Value',
      reported: 'Reported',
      verified: 'Verified',
      items: 'Items (one a line)',
      target: 'Target',
      before: 'Last period',
      note: 'Note (no personal data)',
    },
  },
} as const satisfies Record<string, Words>

export type FormLanguage = keyof typeof formWords
export const formLanguages = Object.keys(formWords) as FormLanguage[]

/** Which column a head names, in either language. */
export function columnOfHead(head: string): FormColumn | null {
  const plain = head.trim().toLowerCase()
  return (
    formColumns.find((column) =>
      formLanguages.some((language) => formWords[language].columns[column].toLowerCase() === plain),
    ) ?? null
  )
}
