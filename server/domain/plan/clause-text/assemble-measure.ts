import type { Measure, Target } from '../../scoring/case'
import { type Based, targetOf } from './assemble-base'
import type { Draft } from './draft'

export interface Measured {
  measure?: Measure | undefined
  baseline?: string | undefined
  target?: Target | undefined
}

/**
 * The measure that a clause names, with the target that it is held against. Of completion that is what the value is
 * divided by; the rule's own "100 %" is only its whole.
 */
export function measureOf(draft: Draft, base: Based | null): Measured {
  const [said, ...more] = draft.take('measured')
  for (const piece of more) {
    if (piece.measure !== said?.measure || piece.aim !== undefined) draft.refuse(piece, 'contradicts')
  }
  const own: Measured = { measure: base?.measure, baseline: base?.baseline, target: base?.target }
  if (said === undefined) return own
  if (said.measure !== 'completion') {
    return { ...own, measure: said.measure, baseline: said.baseline ? said.baseline : own.baseline }
  }
  const divided = said.aim === undefined ? null : targetOf(said.aim)
  if (base?.target !== undefined && base.target !== 100 && divided !== null) draft.refuse(said, 'contradicts')
  const named = base?.target === 100 ? undefined : base?.target
  return {
    measure: 'completion',
    baseline: divided?.baseline ? divided.baseline : own.baseline,
    target: divided?.target ?? named,
  }
}
