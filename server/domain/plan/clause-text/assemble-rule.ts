import { type Based, figureOf, type Ground, proportional, stepDeduction, threshold } from './assemble-base'
import { checklist, poll, tally } from './assemble-counts'
import { bands, curve, places, rating, relative } from './assemble-shapes'
import type { Draft } from './draft'

/** The rule that the pieces make, without its modifiers; null where they make none. What speaks for itself comes first. */
export function baseRule(draft: Draft, ground: Ground): Based | null {
  if (draft.has('tallyItem', 'doubled')) return tally(draft, ground)
  if (draft.has('lacking') || (draft.has('items') && draft.has('deduct'))) return checklist(draft, ground)
  if (draft.has('answers')) return poll(draft)
  if (draft.has('manual')) return manual(draft)
  if (draft.has('rating')) return rating(draft)
  if (draft.has('places', 'lastPlace')) return places(draft, ground)
  if (draft.has('bestOf', 'efficacy', 'rankStep')) return relative(draft, ground)
  const several = draft.has('at') || draft.peek('meets').length > 1
  if (draft.has('curve') || (several && draft.has('between'))) return curve(draft, ground)
  if (draft.has('between', 'noneAt', 'inProportion', 'qualified')) return proportional(draft, ground)
  if (draft.has('deduct')) return stepDeduction(draft, ground)
  if (hasBands(draft)) return bands(draft, ground)
  if (!draft.has('meets') && draft.peek('measured').some(({ measure }) => measure === 'completion')) {
    return proportional(draft, ground)
  }
  if (draft.has('meets')) return threshold(draft, ground)
  return draft.has('trim') ? rating(draft) : null
}

function manual(draft: Draft): Based {
  const [said] = draft.take('manual')
  return {
    rule: { type: 'manual' },
    kind: 'manual',
    points: said?.points ? figureOf(said.points) : undefined,
  }
}

/** Several stretches, or one with marks of its own and what is left below it. */
export function hasBands(draft: Draft): boolean {
  const stretches = draft.peek('stretch')
  const meets = draft.peek('meets').filter(({ aim }) => aim.is === 'figure')
  const bounded = stretches.some(({ from, to }) => from !== undefined || to !== undefined)
  if (bounded || meets.length > 1) return true
  const [only] = meets
  const border = only?.aim.is === 'figure' ? only.aim.value.figure : undefined
  return (
    only?.gets.is !== 'full' &&
    stretches.some(({ below, above }) => border !== undefined && (below ?? above)?.figure === border)
  )
}
