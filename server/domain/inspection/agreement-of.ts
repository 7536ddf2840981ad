import { type Agreement, agreement } from '../statistics/agreement'
import { severity, type SeverityOfJudge } from '../statistics/severity'
import type { OrWhyNot } from '../statistics/why-not'
import type { Judgement } from './judged-twice'

export interface InspectorAgreement {
  /** Two marks a place: the model of judges who differ from place to place (ICC 1). */
  agreement: OrWhyNot<Agreement>
  severity: (SeverityOfJudge & { name: string })[]
  /** Places by how far apart the marks are, the furthest first. */
  judged: (Judgement & { apart: number })[]
}

/**
 * Do inspectors agree, and is one harsher? From every place that more than one judged. Agreement takes two marks a place, where there are more those
 * of the first two by id; severity takes all of them.
 */
export function agreementOf(judgements: readonly Judgement[]): InspectorAgreement {
  const names = new Map(judgements.flatMap(({ marks }) => marks.map((one) => [one.raterId, one.raterName])))
  const scores = judgements.flatMap((one, subject) =>
    one.marks.map(({ raterId, share }) => ({ judge: raterId, subject: String(subject), score: share })),
  )
  const shares = (one: Judgement) => one.marks.map(({ share }) => share)
  return {
    agreement: agreement(judgements.map((one) => shares(one).slice(0, 2))),
    severity: severity(scores).map((one) => ({ ...one, name: names.get(one.judge) ?? one.judge })),
    judged: judgements
      .map((one) => ({ ...one, apart: Math.max(...shares(one)) - Math.min(...shares(one)) }))
      .toSorted((a, b) => b.apart - a.apart),
  }
}
