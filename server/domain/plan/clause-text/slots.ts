import type { MarksPhrase } from '../rule-sentence-tree'
import { filling, type SlotTable } from './grammar'

/**
 * The blanks of phrases, each with every way to fill it, likeliest first; `undefined` is not a filling. Slots without a
 * value (`less`, `takes` …) are only words that mean the same.
 */

const marks = (figure: number): MarksPhrase => ({ is: 'marks', figure })
const share = (percent: number): MarksPhrase => ({ is: 'share', share: tidy(percent / 100) })
const FULL: MarksPhrase = { is: 'full' }
const NONE: MarksPhrase = { is: 'marks', figure: 0 }
/** 7 ÷ 100 and the like, free of binary noise. */
export const tidy = (figure: number): number => Math.round(figure * 1e11) / 1e11

const words = (text: string) => [filling(text, () => null)]

export const slots: SlotTable = {
  ratio: [
    filling('{a:figure}<：|比>{rest:ratio}', ({ a, rest }) => [a, ...rest]),
    filling('{a:figure}<：|比>{b:figure}', ({ a, b }) => [a, b]),
  ],
  unit: [
    filling('%', () => ({ is: 'percent' })),
    filling('‰', () => ({ is: 'permille' })),
    filling('[个]<百分点|百分比|比点>', () => ({ is: 'percent' })),
    filling('[个]千分点', () => ({ is: 'permille' })),
    filling('percentage <point|points>', () => ({ is: 'percent' })),
    filling('per−mille <point|points>', () => ({ is: 'permille' })),
    filling('{one:one}', ({ one }) => ({ is: 'counted', word: one })),
  ],
  quantity: [
    filling('百分之{figure:figure}', ({ figure }) => ({ figure, unit: { is: 'percent' } })),
    filling('千分之{figure:figure}', ({ figure }) => ({ figure, unit: { is: 'permille' } })),
    filling('{figure:figure}{unit:unit}', ({ figure, unit }) => ({ figure, unit })),
    filling('{figure:figure}', ({ figure }) => ({ figure, unit: { is: 'none' } })),
  ],
  range: [
    filling('{lo:quantity}<—|−|至|到>{hi:quantity}', ({ lo, hi }) =>
      lo.unit.is === 'none' || JSON.stringify(lo.unit) === JSON.stringify(hi.unit)
        ? { lo: lo.figure, hi }
        : undefined,
    ),
  ],
  full: words('<满分|全分|全部分值|本项分值|该项分值|此项分值|本项满分|该项满分|基本分|标准分|权重分|分值>'),
  points: words('<总分值|总分|本项分值|该项分值|本项得分|该项得分|分值|权重分|标准分|本项|满分|基本分>'),
  marks: [
    filling('{n:figure}分', ({ n }) => marks(n)),
    filling('{_:full}的{n:figure}%', ({ n }) => share(n)),
    filling('{_:full}的百分之{n:figure}', ({ n }) => share(n)),
    filling('{_:full}', () => FULL),
    filling('{n:figure} <mark|marks>', ({ n }) => marks(n)),
    filling('{n:figure}% of full marks', ({ n }) => share(n)),
    filling('full marks', () => FULL),
  ],
  gains: words('<可得|得到|得|计|记|给|评|加计|赋|打>'),
  nought: [
    filling(
      '<[该项|本项|此项]<不得分|不计分|不给分|不记分|零分处理>|[该项|本项|此项][<得|计|记|为|按>]<零分|0分>|不予计分>',
      () => null,
    ),
  ],
  zero: words('[该项|本项|此项]<记|计|为|按|得>[该项|本项]<零分|0分>[处理|计]'),
  none: words('<{_?:nought}|no marks [at all]|none>'),
  gets: [
    filling('{_:none}', () => NONE),
    filling('{_:gains}{marks:marks}', ({ marks }) => marks),
    filling('{_:gains}[{_?:full}的]{n:figure}%[的<分|分值|分数>]', ({ n }) => share(n)),
    filling('<为|扣>0分', () => NONE),
    filling('{marks:marks}', ({ marks }) => marks),
  ],
  less: words('<低于|低|少于|少|下降|降低|减少|差|欠|不足|短缺|相差>'),
  more: words('<高于|高出|高|多于|多出|多|超过|超出|超|上升|增加|增长|突破>'),
  takes: words('[相应|则|再|加|另]<扣除|扣减|倒扣|扣|减>[去]'),
  gives: words('[相应|则|再|另]<奖励|加计|加|奖|增加>'),
  goal: words(
    '[年度|全年|既定|规定|县定|当年|考核|责任|年初|下达的|规定的|县下达的|县下达|确定的|核定]<目标任务|任务指标|责任指标|目标要求|控制指标|目标值|指标值|任务数|目标数|控制数|指标|目标|任务|标准|要求>[数|值|要求]',
  ),
  scope: [
    filling('<同组|本组|组内|同类|同类别|同类乡镇|同类单位>', () => 'group'),
    filling(
      '<全县|全区|全市|全省|全旗|全州|全乡|全镇|全部|所有|各>[各][乡镇|单位|镇|乡|村|被考核单位|考核单位]',
      () => 'all',
    ),
    filling('its group', () => 'group'),
    filling('all units', () => 'all'),
  ],
  baseline: [
    filling('<上年同期|上年度同期|去年同期|上年度|上年|去年|上一年|上一年度>', () => 'sameSpanLastYear'),
    filling('the same span of last year', () => 'sameSpanLastYear'),
    filling('基期〔{code:words}〕', ({ code }) => code),
    filling('the baseline 〔{code:words}〕', ({ code }) => code),
    filling('<基期|the baseline>', () => ''),
  ],
  reference: [
    filling('{scope:scope}<平均值|平均水平|平均数|平均|均值>', ({ scope }) => ({
      target: { ref: 'mean', scope },
    })),
    filling('<平均值|平均水平|平均数|平均|均值>', () => ({ target: { ref: 'mean' } })),
    filling('{scope:scope}<中位数|中位值>', ({ scope }) => ({ target: { ref: 'median', scope } })),
    filling('{scope:scope}<最好值|最好水平|最优值|最优水平|最好成绩>', ({ scope }) => ({
      target: { ref: 'best', scope },
    })),
    filling('{scope:scope}合计值[(Σ分子÷Σ分母)]', ({ scope }) => ({ target: { ref: 'pooled', scope } })),
    filling('本单位{code:words}的值', ({ code }) => indicatorTarget(code)),
    filling('{baseline:baseline}<值|水平|数|实绩>', ({ baseline }) => ({
      target: { ref: 'baseline' },
      baseline,
    })),
    filling('the mean of {scope:scope}', ({ scope }) => ({ target: { ref: 'mean', scope } })),
    filling('the median of {scope:scope}', ({ scope }) => ({ target: { ref: 'median', scope } })),
    filling('the best of {scope:scope}', ({ scope }) => ({ target: { ref: 'best', scope } })),
    filling('the pooled value of {scope:scope} (Σ numerators ÷ Σ denominators)', ({ scope }) => ({
      target: { ref: 'pooled', scope },
    })),
    filling("the unit's own value of “{code:quoted}”", ({ code }) => indicatorTarget(code)),
    filling('the value of {baseline:baseline}', ({ baseline }) => ({
      target: { ref: 'baseline' },
      baseline,
    })),
  ],
  scaled: [
    filling('{of:reference}的{n:figure}%', ({ of, n }) => ({
      ...of,
      target: { ...of.target, times: tidy(n / 100) },
    })),
    filling('{n:figure}% of {of:reference}', ({ of, n }) => ({
      ...of,
      target: { ...of.target, times: tidy(n / 100) },
    })),
    filling('{of:reference}', ({ of }) => of),
  ],
  aim: [
    filling('{of:scaled}<加|plus>{by:quantity}', ({ of, by }) => ({
      ...of,
      is: 'reference',
      target: { ...of.target, plus: by.figure },
    })),
    filling('{of:scaled}<减|minus>{by:quantity}', ({ of, by }) => ({
      ...of,
      is: 'reference',
      target: { ...of.target, plus: -by.figure },
    })),
    filling('{of:scaled}', ({ of }) => ({ ...of, is: 'reference' })),
    filling('{range:range}', ({ range }) => ({ is: 'range', ...range })),
    filling('{_:goal}[<为|是|即>][(]{value:quantity}[)]', ({ value }) => ({ is: 'figure', value })),
    filling('{value:quantity}', ({ value }) => ({ is: 'figure', value })),
    filling('{_:goal}', () => ({ is: 'target' })),
  ],
  list: [
    filling('{first:words}<、|和|与|及|以及>{rest:list}', ({ first, rest }) => [first, ...rest]),
    filling('{first:words}', ({ first }) => [first]),
  ],
  /** Names may have 和 in them, so only 、 parts these. */
  pauses: [
    filling('{first:words}、{rest:pauses}', ({ first, rest }) => [first, ...rest]),
    filling('{first:words}', ({ first }) => [first]),
  ],
  quotedList: [
    filling('“{first:quoted}”，{rest:quotedList}', ({ first, rest }) => [first, ...rest]),
    filling('“{first:quoted}”', ({ first }) => [first]),
  ],
  marksList: [
    filling('{first:marks}<、|，>{rest:marksList}', ({ first, rest }) => [first, ...rest]),
    // "3、2、1分": the unit is said once.
    filling('{first:figure}<、|，>{rest:marksList}', ({ first, rest }) => [marks(first), ...rest]),
    filling('{first:marks}', ({ first }) => [first]),
  ],
  percents: [
    filling('{first:quantity}<、|，|和|及>{rest:percents}', ({ first, rest }) =>
      first.unit.is === 'percent' ? [tidy(first.figure / 100), ...rest] : undefined,
    ),
    filling('{first:quantity}', ({ first }) =>
      first.unit.is === 'percent' ? [tidy(first.figure / 100)] : undefined,
    ),
  ],
  knots: [
    filling('{value:quantity}<得|gives>{marks:marks}<、|，>{rest:knots}', ({ value, marks, rest }) => [
      { value, marks },
      ...rest,
    ]),
    filling('{value:quantity}<得|gives>{marks:marks}', ({ value, marks }) => [{ value, marks }]),
  ],
  worth: [
    filling('[<按|为|得|计|折>]<不计分|不得分|0分|零分>', () => 0),
    filling('[<按|为|得|计|以>]{n:quantity}[<计|计算|折算|计分>]', ({ n }) => {
      const worth = n.unit.is === 'percent' ? tidy(n.figure / 100) : n.figure
      return n.unit.is !== 'counted' && worth >= 0 && worth <= 1 ? worth : undefined
    }),
    filling('[<按|为|得|计>]{n:figure}分', ({ n }) => (n >= 0 && n <= 1 ? n : undefined)),
  ],
  answers: [
    filling('["]{name:words}["]{worth:worth}<、|，|；>{rest:answers}', ({ name, worth, rest }) => [
      { name, worth },
      ...rest,
    ]),
    filling('["]{name:words}["]{worth:worth}', ({ name, worth }) => [{ name, worth }]),
  ],
  levels: [
    filling(
      '{name:words}[的][每<次|个|项>]<加|奖|奖励|计|得>{n:figure}分<、|，>{rest:levels}',
      ({ name, n, rest }) => [{ name, marks: n }, ...rest],
    ),
    filling('{name:words}[的][每<次|个|项>]<加|奖|奖励|计|得>{n:figure}分', ({ name, n }) => [
      { name, marks: n },
    ]),
  ],
  groups: [
    filling('{group:words}[为]{n:figure}[分]<、|，>{rest:groups}', ({ group, n, rest }) => [
      { group, figure: n },
      ...rest,
    ]),
    filling('{group:words}[为]{n:figure}[分]', ({ group, n }) => [{ group, figure: n }]),
  ],
  englishGroups: [
    filling('{group:words} {n:figure}，{rest:englishGroups}', ({ group, n, rest }) => [
      { group, figure: n },
      ...rest,
    ]),
    filling('{group:words} {n:figure}', ({ group, n }) => [{ group, figure: n }]),
  ],
  tied: [filling('<也扣|均扣|同扣|都扣>', () => true), filling('不扣', () => false)],
}

/** "M3 财政收入增幅": the code stands first. */
const indicatorTarget = (said: string) => ({
  target: { ref: 'indicator' as const, code: said.trim().split(/\s/)[0] ?? said },
})
