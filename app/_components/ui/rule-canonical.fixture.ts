import type { Locale } from '@/app/_i18n/routing'
import type { RuleFacts } from '@/server/domain/plan/rule-sentence'
import type { IndicatorFragment } from '@/server/domain/plan/clause-text/reading'
import type { PlainRule, Rule, Target, Text } from '@/server/domain/scoring/case'

/**
 * A rule with its facts in the one form that all rules of the same marks share: defaults written out, shares of known
 * points as marks, bands and lacking items in the sentence's order, no codes of items (a sentence has only names), and
 * nothing that the rule does not use.
 */
type Facts = Pick<
  RuleFacts,
  'direction' | 'measure' | 'baseline' | 'target' | 'max' | 'points' | 'kind' | 'trim' | 'extra'
> & {
  rule: Rule
}

const tidy = (figure: number) => Math.round(figure * 1e6) / 1e6 + 0

export function canonical(facts: Facts, locale: Locale): unknown {
  const { rule, measure = 'level', direction = 'higher' } = facts
  const uses = usesOf(rule, facts)
  return {
    rule: canonicalRule(rule, facts, locale),
    points: facts.points,
    observed: facts.kind === 'discrepancy' ? facts.kind : (facts.trim ?? null),
    extra: facts.extra ?? false,
    direction: uses.direction ? direction : null,
    measure: uses.measure ? measure : null,
    baseline: uses.baseline ? facts.baseline : null,
    target: uses.target ? canonicalTarget(facts.target) : null,
  }
}

export const factsOf = (fragment: IndicatorFragment): Facts => ({
  rule: fragment.rule ?? { type: 'manual' },
  direction: fragment.direction,
  measure: fragment.measure,
  baseline: fragment.baseline,
  target: fragment.target,
  max: fragment.max,
  kind: fragment.kind,
  trim: fragment.trim,
  extra: fragment.extra,
  points: fragment.points ?? NaN,
})

interface Uses {
  direction: boolean
  measure: boolean
  baseline: boolean
  target: boolean
}

function usesOf(rule: Rule, { measure = 'level', direction = 'higher', target }: Facts): Uses {
  const onValue = [rule.bonus, rule.zeroBelow, rule.zeroAbove, rule.vetoBelow, rule.vetoAbove]
  const touches = onValue.some((each) => each !== undefined)
  if (rule.type === 'blend') {
    const asked = touches || rule.when !== undefined
    const parts = rule.parts.map((part) =>
      usesOf(part.rule, {
        rule: part.rule,
        points: 0,
        measure: part.measure ?? measure,
        direction,
        target: part.target ?? target,
      }),
    )
    const bonus = rule.bonus !== undefined || (asked && measure === 'completion')
    const compares = asked && (measure === 'change' || measure === 'growth')
    return {
      direction: parts.some((part) => part.direction) || rule.bonus !== undefined || rule.when !== undefined,
      measure: asked,
      target: bonus,
      baseline:
        compares ||
        parts.some((part) => part.baseline) ||
        rule.when?.ref === 'baseline' ||
        (bonus && refersToBaseline(target)),
    }
  }
  const valued = !['tally', 'checklist', 'manual'].includes(rule.type)
  const aims = ['threshold', 'proportional', 'stepDeduction'].includes(rule.type)
  const isRelative = rule.type === 'relative'
  const usesTarget =
    valued &&
    (aims || rule.bonus !== undefined || (isRelative && direction === 'range') || measure === 'completion')
  return {
    direction: aims || isRelative || rule.bonus !== undefined,
    measure: valued,
    target: usesTarget,
    baseline:
      valued && (measure === 'change' || measure === 'growth' || (usesTarget && refersToBaseline(target))),
  }
}

const refersToBaseline = (target: Target | undefined): boolean =>
  typeof target === 'object' && 'ref' in target && target.ref === 'baseline'

function canonicalTarget(target: Target | undefined): unknown {
  if (target === undefined || typeof target === 'number' || Array.isArray(target)) return target
  const { times = 1, plus = 0, ...rest } = target
  const scope =
    'scope' in rest || !['baseline', 'indicator'].includes(rest.ref) ? { scope: 'group', ...rest } : rest
  return { ...scope, times: tidy(times), plus: tidy(plus) }
}

function canonicalRule(rule: Rule, facts: Facts, locale: Locale): unknown {
  const { points } = facts
  const isShare = rule.as === 'share'
  const known = isShare && typeof points === 'number'
  const marks = (figure: number) => tidy(known ? figure * points : figure)
  const modifiers = {
    min: marks(rule.min ?? 0),
    difficulty: rule.difficulty ?? false,
    bonus: rule.bonus && {
      step: rule.bonus.step,
      marks: marks(rule.bonus.marks),
      cap: marks(rule.bonus.cap),
    },
    eachPeriod: rule.eachPeriod && { below: rule.eachPeriod.below, marks: marks(rule.eachPeriod.marks) },
    limits: [rule.zeroBelow, rule.zeroAbove, rule.vetoBelow, rule.vetoAbove],
  }
  const body = rule.type === 'blend' ? blendBody(rule, facts, locale) : plainBody(rule, facts, locale, marks)
  return { ...modifiers, body, isShare: isShare && !known && writesMarks(body, modifiers) }
}

/** Whether "shares" changes anything: 0 is 0 either way. */
function writesMarks(body: unknown, modifiers: unknown): boolean {
  return /"(?:marks|else|drop|min|cap|given|last)":\[?-?(?:\d*[1-9]|0\.\d*[1-9])/.test(
    JSON.stringify([body, modifiers]),
  )
}

function plainBody(rule: PlainRule, facts: Facts, locale: Locale, marks: (figure: number) => number): object {
  const { type } = rule
  switch (rule.type) {
    case 'threshold':
      return { type, else: marks(rule.else ?? 0) }
    case 'proportional':
      return { type, from: rule.from ?? 0 }
    case 'stepDeduction':
      return { type, step: rule.step, marks: marks(rule.marks), partial: rule.partial ?? 'whole' }
    case 'bands': {
      const list = rule.bands.map((band) => ({
        at: 'from' in band ? -band.from : band.to,
        up: 'from' in band,
        marks: marks(band.marks),
      }))
      return { type, bands: list.sort((a, b) => a.at - b.at), else: marks(rule.else ?? 0) }
    }
    case 'curve':
      return { type, knots: rule.knots.map(([at]) => at), given: rule.knots.map(([, each]) => marks(each)) }
    case 'tally':
      return {
        type,
        start: rule.start ?? 'full',
        items: rule.items.map((item) => ({
          name: nameIn(item.name, item.code, locale),
          marks: marks(item.marks),
          cap: item.cap === undefined ? null : marks(item.cap),
          most: item.most ?? null,
        })),
      }
    case 'checklist': {
      const groups = new Map<number, string[]>()
      for (const item of rule.items) {
        groups.set(item.marks, [...(groups.get(item.marks) ?? []), nameIn(item.name, item.code, locale)])
      }
      return { type, items: [...groups].map(([each, names]) => ({ marks: marks(each), names })) }
    }
    case 'rating':
      return { type, max: rule.max ?? facts.max ?? 100 }
    case 'relative': {
      const { method } = rule
      if (method === 'efficacy') {
        const { satisfactory, unsatisfactory, base } = rule
        return { type, method, satisfactory, unsatisfactory, base: tidy(base) }
      }
      const scope = rule.scope ?? 'group'
      if (method === 'minmax') return { type, method, scope }
      if (method === 'rankStep') return { type, method, scope, drop: marks(rule.drop) }
      const last = marks(rule.last ?? 0)
      return {
        type,
        method,
        scope,
        given: rule.top.map(marks),
        last,
        tied: last !== 0 && (rule.lastTied ?? false),
      }
    }
    case 'manual':
      return { type }
  }
}

function blendBody(rule: Extract<Rule, { type: 'blend' }>, facts: Facts, locale: Locale): object {
  return {
    type: rule.type,
    parts: rule.parts.map((part) => ({
      weight: tidy(part.weight),
      part: canonical(
        {
          ...facts,
          rule: part.rule,
          measure: part.measure ?? facts.measure,
          target: part.target ?? facts.target,
        },
        locale,
      ),
    })),
    when: canonicalTarget(rule.when),
    otherwise: rule.when === undefined ? [] : rule.parts.map((_, at) => tidy(rule.otherwise?.[at] ?? 0)),
  }
}

function nameIn(name: Text | undefined, code: string, locale: Locale): string {
  if (name === undefined) return code
  return typeof name === 'string' ? name : locale === 'en' ? name.en : name.zh
}
