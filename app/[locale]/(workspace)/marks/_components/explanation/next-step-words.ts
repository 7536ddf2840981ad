import { counted, exact, fixed, shownRate, shownValue, signed } from '@/app/_components/ui/figures'
import type { ApiOutput } from '@/app/_trpc/client'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import type { Move } from '@/server/domain/scoring/next-step/next-step'
import { boundsText, type Telling } from './telling'

type Mark = ApiOutput['league']['mark']
type Raised = Extract<Mark['next'], { is: 'figure' }>

/** What is said of the next step up: sentences, and below them on what they rest. */
export interface NextStepWords {
  lines: string[]
  notes: string[]
}

/** What more would have taken, in words; null where marks are not given at all. */
export function nextStepWords(
  telling: Telling,
  { next, reporting }: Pick<Mark, 'next' | 'reporting'>,
  explanation: MarkExplanation,
): NextStepWords | null {
  if (next.is === 'none') {
    const line = noStepText(telling, next.because, reporting, explanation)
    return line === null ? null : { lines: [line], notes: [] }
  }
  const { t, decimals, periodName } = telling
  const said = (move: Move) => ({
    move: moveText(telling, next, move, explanation),
    marks: fixed(move.marks, decimals),
    gain: signed(move.gain, decimals),
  })
  const lines = [
    t('next.gives', said(next.next)),
    ...(next.full ? [t('next.full', said(next.full))] : []),
    ...(next.most ? [t('next.most', said(next.most))] : []),
  ]
  const beyond = [next.next, next.full, next.most].some((move) => move?.beyond === true)
  return {
    lines,
    notes: [
      ...(beyond ? [t('next.beyond')] : []),
      ...(next.accumulated && next.of !== 'value'
        ? [t('next.accumulated', { period: periodName(next.period) })]
        : []),
      t('next.basis'),
    ],
  }
}

function moveText(telling: Telling, next: Raised, move: Move, { judgement }: MarkExplanation): string {
  const { t, shown, periodName } = telling
  const judged = { bounds: judgement?.target?.bounds ?? null, direction: judgement?.direction ?? 'higher' }
  const measure = judgement?.reading.measure ?? 'level'
  const cut = judgement?.reading.now.kind === 'amount' ? shownValue : shownRate
  const value = shown(cut(move.value, judged), measure)
  const way = move.by > 0 ? 'More' : 'Fewer'
  const said = {
    period: periodName(next.period),
    by: counted(Math.abs(move.by)),
    figure: counted(move.figure),
    value,
  }
  switch (next.of) {
    case 'numerator':
      return t(`next.numerator${way}`, { ...said, denominator: counted(next.denominator ?? 0) })
    case 'amount': {
      const bare = measure === 'level' && !next.accumulated
      const amount = { ...said, figure: shown(said.figure, 'level') }
      return bare ? t(`next.amount${way}`, amount) : t(`next.amount${way}Value`, amount)
    }
    case 'rating':
      return t(`next.rating${way}`, said)
    case 'value':
      return t('next.reach', { value: shown(exact(move.figure), 'level') })
  }
}

function noStepText(
  telling: Telling,
  because: Extract<Mark['next'], { is: 'none' }>['because'],
  reporting: Mark['reporting'],
  { judgement, points }: MarkExplanation,
): string | null {
  const { t, decimals } = telling
  switch (because) {
    case 'notAssessed':
      return null
    case 'missing':
      if (!reporting) return t('next.none.missing')
      return t('next.none.missingTarget', {
        target: boundsText(telling, reporting.bounds, 'level'),
        marks: fixed(reporting.marks, decimals),
        points: exact(points ?? reporting.marks),
      })
    case 'counted':
      return t(judgement?.reading.now.kind === 'manual' ? 'next.none.manual' : 'next.none.counted')
    case 'limit':
      return t((judgement?.reading.now.inputs.length ?? 0) > 1 ? 'next.none.limitOfSum' : 'next.none.limit')
    default:
      return t(`next.none.${because}`)
  }
}
