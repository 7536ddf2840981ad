import { indicatorOf } from './assemble-indicator'
import { planProposals, pointsProposal } from './assemble-plan'
import { cover } from './cover'
import { draftOf, emptyNotes } from './draft'
import { phrases } from './phrases'
import type { PieceCode, Placed } from './pieces'
import type { ClauseContext, ClauseReading, NotUnderstood, Proposal } from './reading'
import { slotReaderOf } from './slot-reader'
import { tokensOf } from './tokens'

/** No clause is longer; what follows is not read. */
export const LONGEST_CLAUSE = 3000

/**
 * A clause's sentence, in official Chinese or as a rule is rendered in either language → what it proposes: an
 * indicator's rule, or something of the plan. With it the places of the text that were understood and that were not, what
 * had to be assumed, and what somebody must answer. Deterministic; never throws; nothing it returns is saved unconfirmed.
 */
export function readClause(text: string, context: ClauseContext = {}): ClauseReading {
  const tokens = tokensOf(text.slice(0, LONGEST_CLAUSE))
  const units = context.unit === undefined ? [] : [context.unit.zh, context.unit.en]
  const { pieces, gaps } = cover(tokens, phrases, slotReaderOf(text, tokens, units))
  const notes = emptyNotes()
  const draft = draftOf(pieces, context, notes)
  const proposals: Proposal[] = planProposals(draft)
  if (isAboutIndicator(pieces)) {
    const indicator = indicatorOf(draft, pieces)
    if (indicator !== null) proposals.unshift({ about: 'indicator', indicator })
  } else {
    const points = pointsProposal(draft)
    if (points !== null) proposals.push(points)
  }
  draft.take('nothing')
  draft.take('close')
  const { refused, taken, assumed, questions } = notes
  const misfits = pieces.flatMap(({ piece, start, end }): NotUnderstood[] => {
    const why = refused.get(piece) ?? (taken.has(piece) ? undefined : 'noPlace')
    return why === undefined ? [] : [{ start, end, why }]
  })
  const unknown = gaps.map((span): NotUnderstood => ({ ...span, why: 'unknownWords' }))
  const rest: NotUnderstood[] =
    text.length > LONGEST_CLAUSE ? [{ start: LONGEST_CLAUSE, end: text.length, why: 'unknownWords' }] : []
  return {
    proposals,
    understood: pieces
      .filter(({ piece }) => taken.has(piece) && !refused.has(piece))
      .map(({ start, end }) => ({ start, end })),
    notUnderstood: [...unknown, ...misfits, ...rest].sort((a, b) => a.start - b.start),
    assumed,
    questions,
  }
}

const OF_THE_PLAN: ReadonlySet<PieceCode> = new Set([
  'nothing',
  'close',
  'points',
  'combine',
  'phaseWeights',
  'phaseShare',
  'phaseOutOf',
  'grade',
  'quota',
  'adjustment',
  'adjustmentCap',
  'bonusCap',
  'penaltyCap',
  'oneMatter',
  'pointsOfGroups',
  'notForGroup',
])

const isAboutIndicator = (pieces: readonly Placed[]): boolean =>
  pieces.some(({ piece }) => !OF_THE_PLAN.has(piece.say))
