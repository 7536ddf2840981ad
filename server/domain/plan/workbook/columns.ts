import {
  choice,
  code,
  codes,
  type Codec,
  combination,
  day,
  figure,
  flag,
  json,
  mark,
  NO,
  nullableText,
  optionalText,
  target,
  text,
  YES,
} from './codecs'
import { answers, grades, levels, points } from './line-codecs'
import type { PartKind } from '../document/plan-document'
import { words } from './words'

/** What is shown beside a part and never read back. */
export type Hint = 'unitName' | 'bureauName' | 'indicatorName' | 'sentence'

/** One column of a sheet (in 总则: one line): where its field stands in a part, and how it is written. */
export interface Column {
  head: string
  path: readonly string[]
  codec: Codec
  /** In characters. */
  width: number
  choices?: readonly string[]
  hint?: Hint
  /** What the column was called in files of before. */
  was?: string
  /** Files of before do not have it: what it would say is not there. */
  later?: true
}

const column = (head: string, path: string, codec: Codec, width = 12): Column => ({
  head,
  path: path.split('.'),
  codec,
  width,
})
/** One item in a line, which used to be JSON. */
const listed = (head: string, path: string, codec: Codec, width: number, was: string): Column => ({
  ...column(head, path, codec, width),
  was,
})
const chosen = (head: string, path: string, list: Readonly<Record<string, string>>): Column => ({
  ...column(head, path, choice(list), 14),
  choices: Object.values(list),
})
const yesNo = (head: string, path: string): Column => ({
  ...column(head, path, flag, 10),
  choices: [YES, NO],
})
const hint = (head: string, of: Hint, width: number): Column => ({
  ...column(head, '', { write: () => null, read: () => ({ ok: true, value: undefined }) }, width),
  hint: of,
})
const named = [column('名称', 'name.zh', text, 28), column('英文名称', 'name.en', text, 24)]

const scoring = [
  chosen('数据类型', 'scoring.kind', words.kind),
  column('分值', 'scoring.points', points, 14),
  column('目标值', 'scoring.target', target, 12),
  chosen('方向', 'scoring.direction', words.direction),
  column('阶段', 'scoring.phases', codes([]), 18),
  column('报告期', 'scoring.reportedIn', codes(undefined), 22),
  column('评分规则JSON', 'scoring.rule', json, 40),
  hint('规则原话（只供阅读）', 'sentence', 60),
  chosen('按什么评分', 'scoring.measure', words.measure),
  column('与哪一期比', 'scoring.baseline', optionalText, 18),
  chosen('各期合成', 'scoring.accumulate', words.accumulate),
  chosen('偶然性', 'scoring.chance', words.chance),
  column('乘数', 'scoring.multiplier', figure, 10),
  column('评定满分', 'scoring.max', figure, 10),
  column('去极值个数', 'scoring.trim', figure, 12),
  column('数值小数位', 'scoring.valueDecimals', figure, 12),
  yesNo('附加项', 'scoring.extra'),
  listed('答案与折算', 'scoring.answers', answers, 28, '答案JSON'),
]

/** Every sheet but 目标值, which is a matrix: its columns in their order. The part's codes come first. */
export const columnsOf: Readonly<Record<Exclude<PartKind, 'target'>, readonly Column[]>> = {
  settings: [
    column('方案代码', 'code', code),
    column('年度', 'year', figure),
    ...named,
    chosen('考核对象', 'assessedLevel', words.assessedLevel),
    column('规则版本', 'rules', figure),
    column('得分小数位数', 'decimals', figure),
    chosen('应报未报的', 'missing', words.missing),
    chosen('不考核、不适用的', 'notAssessed', words.notAssessed),
    chosen('排名范围', 'rankBy', words.rankBy),
    column('总分相同依次比较的类别', 'tieBreak', codes([])),
    column('全部加分最高', 'adjustmentCaps.bonus', figure),
    column('全部减分最多', 'adjustmentCaps.penalty', figure),
    column('分值合计应为', 'pointsTotal', figure),
    listed('等次', 'grades', grades, 30, '等次JSON'),
    { ...column('申诉时限(工作日)', 'deadlines.appeal', figure), later: true },
    { ...column('确认督查表时限(工作日)', 'deadlines.confirmation', figure), later: true },
    { ...column('整改逾期几个工作日报领导', 'deadlines.overdue', figure), later: true },
    { ...column('单位核对时限(工作日，0为不核对)', 'deadlines.check', figure), later: true },
    { ...column('公示时限(工作日，0为不公示)', 'deadlines.notice', figure), later: true },
  ],
  category: [column('代码', 'code', code), ...named],
  phase: [
    column('代码', 'code', code),
    ...named,
    column('权重', 'weight', figure),
    column('各期合成', 'combine', combination, 20),
  ],
  period: [
    column('代码', 'code', code),
    ...named,
    column('阶段', 'phase', code),
    column('期末', 'endsOn', day, 14),
    column('开放', 'opensOn', day, 14),
    column('应报', 'dueOn', day, 14),
    column('截止', 'closesOn', day, 14),
    column('开放为期末后第几个工作日', 'workingDays.opensOn', figure, 14),
    column('应报为期末后第几个工作日', 'workingDays.dueOn', figure, 14),
    column('截止为期末后第几个工作日', 'workingDays.closesOn', figure, 14),
  ],
  unit: [
    column('代码', 'code', code, 16),
    hint('单位名称（只供阅读）', 'unitName', 22),
    column('组', 'group', code),
    column('难度系数', 'difficulty', figure),
    { ...column('末次考核期', 'until', optionalText), later: true },
    { ...column('承接JSON', 'takesOver', json, 40), later: true },
  ],
  indicator: [
    column('代码', 'code', code, 10),
    ...named,
    column('类别', 'category', code, 10),
    column('计量单位', 'unit.zh', text, 10),
    column('英文计量单位', 'unit.en', text, 14),
    ...scoring.slice(0, 8),
    chosen('数据来源', 'suppliedBy', words.suppliedBy),
    { ...column('按村填报', 'byVillage', mark, 10), choices: [YES, NO], later: true },
    { ...column('取数方案', 'scoring.from.plan', optionalText, 14), later: true },
    { ...chosen('取哪个得分', 'scoring.from.figure', words.figure), later: true },
    { ...column('取哪一期', 'scoring.from.period', optionalText, 14), later: true },
    column('责任部门', 'department', nullableText, 14),
    hint('部门名称（只供阅读）', 'bureauName', 22),
    column('责任岗位', 'post', text, 20),
    column('措施', 'measures', text, 40),
    column('口径', 'definition.zh', text, 40),
    column('英文口径', 'definition.en', text, 40),
    column('细则原文', 'clause', text, 40),
    column('上级下达本级的目标', 'superior.target', figure, 18),
    column('依据', 'superior.basis', text, 20),
    ...scoring.slice(8),
    { ...yesNo('必须有佐证材料', 'evidence.required'), later: true },
    { ...yesNo('照片保留位置信息', 'evidence.locations'), later: true },
    { ...column('佐证材料要求', 'evidence.note', optionalText, 30), later: true },
  ],
  sheetItem: [
    column('指标', 'indicator', code, 10),
    hint('指标名称（只供阅读）', 'indicatorName', 28),
    column('代码', 'code', code, 14),
    ...named,
    ...scoring,
    { ...chosen('多名督查员打分', 'raters', words.raters), later: true },
    { ...column('全单位只看一次', 'once', mark, 12), choices: [YES, NO], later: true },
    { ...column('复核指标', 'recounts.indicator', optionalText, 10), later: true },
    { ...chosen('复核数据', 'recounts.figure', words.recounts), later: true },
  ],
  veto: [column('代码', 'code', code), ...named],
  adjustment: [
    column('代码', 'code', code),
    ...named,
    listed('档次与分值', 'levels', levels, 40, '档次JSON'),
    column('单项最高', 'cap', figure),
    yesNo('同一事项就高', 'oneMatter'),
  ],
  check: [
    column('代码', 'code', code),
    ...named,
    chosen('不符合时', 'kind', words.checkKind),
    chosen('审核谁的数据', 'source', words.checkSource),
    column('指向的指标', 'at', codes([]), 16),
    column('阶段', 'phases', codes([]), 16),
    column('审核条件JSON', 'test', json, 44),
    hint('条件（只供阅读）', 'sentence', 50),
    column('提示', 'message.zh', text, 44),
    column('英文提示', 'message.en', text, 44),
  ],
}

/** The fields whose codes make a part's key. */
export const keyPaths = (kind: PartKind): readonly string[] =>
  kind === 'settings' ? [] : kind === 'sheetItem' ? ['indicator', 'code'] : ['code']

/** Heads that files of before have and that nothing is read from. */
export const RETIRED: ReadonlySet<string> = new Set(['档次与分值（只供阅读）'])

/** Columns by what they are called, now and before. */
export const columnsByHead = (kind: Exclude<PartKind, 'target'>): Map<string, Column> =>
  new Map(columnsOf[kind].flatMap((each) => [each.head, each.was ?? each.head].map((head) => [head, each])))
