import type { CheckTest, FigureOf } from './plan-check'

type Names = Readonly<Record<string, { zh: string; en: string }>>
export interface TwoLanguages {
  zh: string
  en: string
}

const FIGURES = {
  value: { zh: '', en: '' },
  numerator: { zh: '的分子', en: 'numerator of ' },
  denominator: { zh: '的分母', en: 'denominator of ' },
} as const

/** What a ready-made kind asks, in both languages: what is said where nobody wrote other words. Null for an expression. */
export function testSentence(test: CheckTest, names: Names): TwoLanguages | null {
  const name = (code: string): TwoLanguages => ({
    zh: `“${names[code]?.zh || code}”`,
    en: `“${names[code]?.en || names[code]?.zh || code}”`,
  })
  const figure = ({ indicator, figure: field }: FigureOf): TwoLanguages => ({
    zh: `${name(indicator).zh}${FIGURES[field].zh}`,
    en: `${FIGURES[field].en}${name(indicator).en}`,
  })
  switch (test.type) {
    case 'expression':
      return null
    case 'share':
      return {
        zh: `${name(test.indicator).zh}的分子不能大于分母。`,
        en: `The numerator of ${name(test.indicator).en} cannot exceed its denominator.`,
      }
    case 'sum': {
      const [whole, parts] = [figure(test.whole), test.parts.map(figure)]
      return {
        zh: `${whole.zh}应等于${parts.map(({ zh }) => zh).join('加')}。`,
        en: `The ${whole.en} must equal the ${parts.map(({ en }) => en).join(' plus the ')}.`,
      }
    }
    case 'part':
      return {
        zh: `${figure(test.part).zh}不能大于${figure(test.whole).zh}。`,
        en: `The ${figure(test.part).en} cannot exceed the ${figure(test.whole).en}.`,
      }
    case 'notBelow':
      return {
        zh: `${figure(test.of).zh}是累计数，不能小于本年上一期。`,
        en: `The ${figure(test.of).en} is cumulated and cannot be below that of the period before.`,
      }
    case 'jump': {
      const [zh, en] =
        test.against === 'previous'
          ? ['上一期', 'the period before']
          : ['上年同期', 'the same period last year']
      return {
        zh: `${figure(test.of).zh}与${zh}相差超过${test.percent}%。`,
        en: `The ${figure(test.of).en} differs from ${en} by more than ${test.percent} %.`,
      }
    }
    case 'outlier': {
      const { zh, en } = name(test.indicator)
      if (test.method === 'minMax')
        return {
          zh: `${zh}超出本单位以往各期的范围。`,
          en: `${en} lies outside the range of this unit’s earlier values.`,
        }
      const { beyond } = test
      if (beyond === undefined)
        return test.method === 'z'
          ? {
              zh: `${zh}偏离本单位以往的平均数，超出往常的范围(如实填报的数约千分之二会超出)。`,
              en: `${en} is further from the mean of this unit’s earlier values than is usual (honest values are so in 2 of 1,000 cases).`,
            }
          : {
              zh: `${zh}偏离本单位以往的中位数，超出往常的范围(如实填报的数约千分之二会超出)。`,
              en: `${en} is further from the median of this unit’s earlier values than is usual (honest values are so in 2 of 1,000 cases).`,
            }
      return test.method === 'z'
        ? {
            zh: `${zh}偏离本单位以往平均数超过${beyond}个标准差。`,
            en: `${en} is more than ${beyond} standard deviations from the mean of this unit’s earlier values.`,
          }
        : {
            zh: `${zh}明显偏离本单位以往的中位数(修正z值超过${beyond})。`,
            en: `${en} is far from the median of this unit’s earlier values (modified z above ${beyond}).`,
          }
    }
    case 'differs': {
      const [of, from] = [figure(test.of), figure(test.from)]
      const [zh, en] =
        test.source === 'department' ? ['部门提供的', 'the bureau’s '] : ['核查的', 'the inspected ']
      return {
        zh: `${of.zh}与${zh}${from.zh}相差超过${test.percent}%。`,
        en: `The ${of.en} differs from ${en}${from.en} by more than ${test.percent} %.`,
      }
    }
  }
}

/** The indicators that a ready-made kind is about, in its order. */
export function subjectsOf(test: CheckTest): string[] {
  switch (test.type) {
    case 'expression':
      return []
    case 'share':
    case 'outlier':
      return [test.indicator]
    case 'sum':
      return [...new Set([test.whole.indicator, ...test.parts.map(({ indicator }) => indicator)])]
    case 'part':
      return [...new Set([test.part.indicator, test.whole.indicator])]
    case 'notBelow':
    case 'jump':
    case 'differs':
      return [test.of.indicator]
  }
}
