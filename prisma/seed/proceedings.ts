import { nthWorkingDayAfter } from '@/server/domain/calendar/working-days'
import { moment, nextWorkday } from './days'
import type { Assessor, Step } from './script'

export type ProceedingDeed =
  | { do: 'propose'; period: string; runStep: string; reason?: string }
  | { do: 'step'; period: string; take: 'ask' | 'review' | 'post' | 'submit' | 'sign'; words: string }
  | { do: 'word'; period: string; unit: string; word: 'check' | 'object'; words: string; indicator?: string }
  | { do: 'answerObjection'; period: string; unit: string; words: string }

/** What a unit said against the frozen results, and what the office answered. */
interface Objected {
  unit: string
  indicator: string
  words: string
  answer: string
}

export const objected: Readonly<Record<string, Objected>> = {
  '2026Q2': {
    unit: 'shagou',
    indicator: 'B1',
    words: '本乡B1的分子与台账相差2户，请核对。',
    answer: '经与登记簿核对，这2户于7月补录，按口径计入三季度；本期数据和得分不变。',
  },
}

const REVIEWED = '已与计分底册、督查表和部门数据核对，各单位意见均已答复。'

/** From a run to its publication within a day: the units that are asked answer before noon, the office reviews, a leader signs. */
export function proceedingSteps(of: {
  period: string
  on: string
  /** Names these steps apart from another proceeding's of the same period. */
  at: string
  runStep: string
  reason?: string
  /** Who is asked; nobody, where the plan leaves it out. */
  asks: readonly string[]
}): Step[] {
  const { period, on, at, runStep, reason, asks } = of
  const step = (time: string, by: string, name: string) => ({
    at: moment(on, time),
    by,
    name: `${period}/${name}${at}`,
  })
  const said = objected[period]
  const words = asks.flatMap((unit, index): Step[] => {
    const minute = String(12 + index * 5)
    const word = { period, unit }
    const check: Step = {
      ...step(`10:${minute}`, `${unit}.head`, `${unit}/check`),
      ...{ do: 'word', word: 'check', words: '' },
      ...word,
    }
    if (said?.unit !== unit) return [check]
    const { indicator, answer } = said
    return [
      {
        ...step(`10:${minute}`, `${unit}.head`, `${unit}/object`),
        ...{ do: 'word', word: 'object', words: said.words, indicator },
        ...word,
      },
      {
        ...step('13:50', 'office2', `${unit}/answer`),
        ...{ do: 'answerObjection', words: answer },
        ...word,
      },
    ]
  })
  return [
    {
      ...step('09:50', 'office', 'propose'),
      ...{ do: 'propose', period, runStep },
      ...(reason !== undefined && { reason }),
    },
    ...(asks.length > 0
      ? [
          {
            ...step('09:55', 'office', 'ask'),
            ...{ do: 'step' as const, period, take: 'ask' as const, words: '' },
          },
        ]
      : []),
    ...words,
    { ...step('14:40', 'office2', 'review'), ...{ do: 'step', period, take: 'review', words: REVIEWED } },
    { ...step('14:50', 'office', 'submit'), ...{ do: 'step', period, take: 'submit', words: '' } },
    { ...step('15:10', 'leader', 'publish'), ...{ do: 'step', period, take: 'sign', words: '' } },
  ]
}

/** Working days that a plan gives: for checking, and for the notice. */
export const VILLAGE_DAYS = { check: 2, notice: 3 } as const

/**
 * The whole way with all its days, of a unit whose plan leaves none out: most villages say nothing in time, which counts as checked.
 * One that objects while the notice runs has no answer yet, and what is not answered is not signed.
 */
export function longProceedingSteps(of: {
  owner: Assessor
  period: string
  on: string
  runStep: string
  checked: readonly string[]
  objects?: { unit: string; indicator: string; words: string }
}): Step[] {
  const { owner, period, on, runStep, checked, objects } = of
  const after = (day: string, days: number) => nthWorkingDayAfter(day, days, new Map())
  const reviewedOn = nextWorkday(after(on, VILLAGE_DAYS.check))
  const signedOn = nextWorkday(after(reviewedOn, VILLAGE_DAYS.notice))
  const step = (day: string, time: string, by: string, name: string) => ({
    at: moment(day, time),
    by: `${owner}.${by}`,
    name: `${owner}/${period}/${name}`,
    owner,
  })
  const take = (name: 'ask' | 'review' | 'post' | 'submit' | 'sign', words = '') => ({
    ...{ do: 'step' as const, period, take: name, words },
  })
  return [
    { ...step(on, '10:00', 'office', 'propose'), do: 'propose', period, runStep },
    { ...step(on, '10:10', 'office', 'ask'), ...take('ask') },
    ...checked.map((unit, index): Step => ({
      ...step(on, `14:${String(10 + index)}`, `${unit}.head`, `${unit}/check`),
      ...{ do: 'word', period, unit, word: 'check', words: '' },
    })),
    { ...step(reviewedOn, '09:20', 'office', 'review'), ...take('review', REVIEWED) },
    { ...step(reviewedOn, '09:30', 'office', 'post'), ...take('post') },
    ...(objects
      ? [
          {
            ...step(nextWorkday(reviewedOn), '16:20', `${objects.unit}.head`, `${objects.unit}/object`),
            ...{ do: 'word' as const, period, word: 'object' as const },
            ...objects,
          },
        ]
      : [
          { ...step(signedOn, '09:10', 'office', 'submit'), ...take('submit') },
          { ...step(signedOn, '15:10', 'leader', 'publish'), ...take('sign') },
        ]),
  ]
}
