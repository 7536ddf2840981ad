import type { Clause, ClauseCode, ClauseOf, Sentence } from '@/server/domain/plan/rule-sentence-tree'
import {
  aimText,
  baselineText,
  boundText,
  getsText,
  marksText,
  nameText,
  plainFigure,
  quantityText,
  type Speaker,
} from './rule-figures'

/** A rule's sentence in the reader's language, with its full stop. */
export function sentenceText(speaker: Speaker, sentence: Sentence): string {
  return sectionsText(speaker, sentence) + speaker.t('join.end')
}

function sectionsText(speaker: Speaker, sentence: Sentence): string {
  const { t } = speaker
  return sentence
    .map((section) => section.map((clause) => clauseText(speaker, clause)).join(t('join.clause')))
    .join(t('join.section'))
}

/** A rule's clauses one by one, without stops: what two rules are compared by. */
export function clausesOf(speaker: Speaker, sentence: Sentence): string[] {
  return sentence.flat().map((clause) => clauseText(speaker, clause))
}

type Say<Code extends ClauseCode> = (clause: ClauseOf<Code>, speaker: Speaker) => string

function clauseText(speaker: Speaker, clause: Clause): string {
  const say = sayings[clause.say] as (clause: Clause, speaker: Speaker) => string
  return say(clause, speaker)
}

const sayings = {
  pointsByGroup: ({ groups }, { t }) =>
    t('pointsByGroup', {
      groups: groups
        .map(({ group, figure }) => t('groupPoints', { group, n: plainFigure(figure) }))
        .join(t('join.list')),
    }),
  measured: ({ measure, baseline, aim }, speaker) =>
    measure === 'completion'
      ? aim === null
        ? speaker.t('measured.completion')
        : speaker.t('measured.completionOf', { aim: aimText(speaker, aim) })
      : speaker.t(`measured.${measure}`, { baseline: baselineText(speaker, baseline) }),
  source: ({ plan, figure, period }, { t }) =>
    period === null ? t(`source.${figure}`, { plan }) : t(`source.${figure}Of`, { plan, period }),
  discrepancy: (_, { t }) => t('discrepancy'),
  trimmed: ({ drop }, { t }) => (drop === 0 ? t('judgesMean') : t('trimmed', { n: String(drop) })),
  meets: ({ direction, aim, marks }, speaker) =>
    speaker.t(`meets.${direction}`, { aim: aimText(speaker, aim), gets: getsText(speaker, marks) }),
  otherwise: ({ direction, marks }, speaker) =>
    speaker.t(`otherwise.${direction}`, { gets: getsText(speaker, marks) }),
  inProportion: ({ direction, from }, speaker) =>
    from.figure === 0 && direction !== 'lower'
      ? speaker.t('inProportion.fromZero')
      : speaker.t(`inProportion.${direction === 'lower' ? 'lower' : 'higher'}`, {
          from: quantityText(speaker, from),
        }),
  deduct: ({ direction, step, marks, partial }, speaker) => {
    const stepText = quantityText(speaker, step)
    const counted = step.unit.is === 'counted'
    const word =
      direction === 'range' || !counted
        ? direction
        : direction === 'higher'
          ? ('fewer' as const)
          : ('more' as const)
    return speaker.t(`deduct.${word}`, {
      step: stepText,
      marks: marksText(speaker, marks),
      partial: speaker.t(`partial.${partial}`, { step: stepText }),
    })
  },
  band: ({ from, below, marks }, speaker) => {
    const gets = getsText(speaker, marks)
    if (from === null) return speaker.t('band.rest', { below: boundText(speaker, below), gets })
    if (below === null) return speaker.t('band.first', { from: boundText(speaker, from), gets })
    return speaker.t('band.between', {
      from: boundText(speaker, from),
      below: boundText(speaker, below),
      gets,
    })
  },
  bandTo: ({ above, to, marks }, speaker) => {
    const gets = getsText(speaker, marks)
    if (to === null) return speaker.t('bandTo.rest', { above: boundText(speaker, above), gets })
    if (above === null) return speaker.t('bandTo.first', { to: boundText(speaker, to), gets })
    return speaker.t('bandTo.between', { above: boundText(speaker, above), to: boundText(speaker, to), gets })
  },
  curve: ({ knots }, speaker) =>
    speaker.t('curve', {
      knots: knots
        .map(({ value, marks }) =>
          speaker.t('knot', { value: quantityText(speaker, value), marks: marksText(speaker, marks) }),
        )
        .join(speaker.t('join.list')),
    }),
  start: ({ from, points }, speaker) => speaker.t(`start.${from}`, { points: marksText(speaker, points) }),
  tallyItem: ({ name, unit, takes, marks, cap, most }, speaker) => {
    const { t } = speaker
    const one = unit.is === 'counted' ? t('one', { unit: nameText(speaker, unit.name) }) : t('oneCase')
    const each = t(takes ? 'tallyItem.takes' : 'tallyItem.gives', {
      name: nameText(speaker, name),
      one,
      marks: marksText(speaker, marks),
    })
    const clause = most === null ? each : t('mostOfOne', { clause: each, most: quantityText(speaker, most) })
    return cap === null
      ? clause
      : t(takes ? 'capTakes' : 'capGives', { clause, cap: marksText(speaker, cap) })
  },
  checklistItems: ({ items, marks }, speaker) =>
    speaker.t(items.length === 1 ? 'checklistOne' : 'checklistMany', {
      items: items
        .map((item) => speaker.t('item', { name: nameText(speaker, item) }))
        .join(speaker.t('join.list')),
      marks: marksText(speaker, marks),
    }),
  rating: ({ max, points }, speaker) =>
    speaker.t('rating', { max: plainFigure(max), points: marksText(speaker, points) }),
  bestOf: ({ scope, points }, speaker) =>
    speaker.t('bestOf', { scope: speaker.t(`scope.${scope}`), points: marksText(speaker, points) }),
  efficacy: ({ satisfactory, unsatisfactory, points, base }, speaker) =>
    speaker.t('efficacy', {
      satisfactory: quantityText(speaker, satisfactory),
      unsatisfactory: quantityText(speaker, unsatisfactory),
      points: marksText(speaker, points),
      base: marksText(
        speaker,
        points.is === 'marks' ? { is: 'marks', figure: points.figure * base } : { is: 'share', share: base },
      ),
    }),
  better: (clause, speaker) =>
    clause.direction === 'lower'
      ? speaker.t('better.lower')
      : speaker.t('better.range', { aim: aimText(speaker, clause.aim) }),
  rankStep: ({ scope, points, drop }, speaker) =>
    speaker.t('rankStep', {
      scope: speaker.t(`scope.${scope}`),
      points: marksText(speaker, points),
      drop: marksText(speaker, drop),
    }),
  places: ({ scope, top, last, lastTied }, speaker) => {
    const { t } = speaker
    const clause = t(top.length === 1 ? 'places.one' : 'places.some', {
      scope: t(`scope.${scope}`),
      count: String(top.length),
      marks: top.map((marks) => marksText(speaker, marks)).join(t('join.list')),
    })
    if (last === null) return clause
    return t(lastTied ? 'places.lastTied' : 'places.last', { clause, last: marksText(speaker, last) })
  },
  part: ({ number, weight, otherwise, sentence }, speaker) => {
    const said = {
      number: String(number),
      weight: plainFigure(100 * weight),
      // Its own modifiers would else be taken for those of the whole.
      sentence:
        sentence.length > 1
          ? speaker.t('grouped', { sentence: sectionsText(speaker, sentence) })
          : sectionsText(speaker, sentence),
    }
    return otherwise === null
      ? speaker.t('part', said)
      : speaker.t('partEither', { ...said, otherwise: plainFigure(100 * otherwise) })
  },
  when: ({ direction, aim }, speaker) => speaker.t(`whenAim.${direction}`, { aim: aimText(speaker, aim) }),
  manual: ({ points }, speaker) => speaker.t('manual', { points: marksText(speaker, points) }),
  untilZero: (_, { t }) => t('untilZero'),
  eachPeriod: ({ below, marks }, speaker) =>
    speaker.t('eachPeriod', { below: quantityText(speaker, below), marks: marksText(speaker, marks) }),
  extra: (_, { t }) => t('extra'),
  atLeast: ({ marks }, speaker) => speaker.t('atLeast', { marks: marksText(speaker, marks) }),
  difficulty: (_, { t }) => t('difficulty'),
  bonus: ({ direction, step, marks, cap, aim }, speaker) =>
    speaker.t(`bonus${aim === null ? '' : 'Beyond'}.${direction === 'lower' ? 'lower' : 'higher'}`, {
      aim: aim === null ? '' : aimText(speaker, aim),
      step: quantityText(speaker, step),
      marks: marksText(speaker, marks),
      cap: marksText(speaker, cap),
    }),
  limit: ({ side, limit, zero, veto }, speaker) =>
    speaker.t(`limit.${side}.${zero && veto ? 'both' : zero ? 'zero' : 'veto'}`, {
      limit: quantityText(speaker, limit),
    }),
} satisfies { [Code in ClauseCode]: Say<Code> }
