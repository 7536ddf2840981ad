import type { IndicatorFragment, Proposal } from '@/server/domain/plan/clause-text/reading'
import { type Parts, partKey, partsOf } from '@/server/domain/plan/document/parts'
import type { Names } from '@/server/domain/plan/document/plan-document'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Text } from '@/server/domain/scoring/case'
import { lastPosition } from '../workshop/outline-of'
import { scoringOfKind } from '../workshop/scoring-of-kind'

/** An indicator's scoring with what its clause says put in; what the clause is silent on stays. */
export function adoptIndicator(scoring: IndicatorScoring, fragment: IndicatorFragment): IndicatorScoring {
  const base = fragment.kind === undefined ? scoring : scoringOfKind(scoring, fragment.kind)
  const { multiplier, direction, measure, baseline, accumulate, target, points, extra, max, trim, answers } =
    fragment
  const said = {
    multiplier,
    direction,
    measure,
    baseline,
    accumulate,
    target,
    points: points === undefined || typeof points === 'number' ? points : { ...points },
    extra,
    max,
    trim,
    answers,
    rule:
      fragment.rule ??
      (base.rule && fragment.modifiers ? { ...base.rule, ...fragment.modifiers } : undefined),
  }
  const next = {
    ...base,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  }
  // A clause with a rule says all of its measure: level, where it says nothing.
  if (fragment.rule === undefined || measure !== undefined || next.measure === undefined) return next
  const { measure: _, ...level } = next
  return level
}

/** A proposal that is about the plan rather than an indicator. */
export type PlanProposal = Exclude<Proposal, { about: 'indicator' } | { about: 'points' }>

/** What putting it where it belongs changes: parts by key. `phase` is the one that periods' weights are for. */
export function planEdits(
  parts: Parts,
  proposal: PlanProposal,
  phase: string | null,
): Record<string, unknown> {
  switch (proposal.about) {
    case 'combine': {
      const found = partsOf(parts, 'phase').find(({ codes }) => codes[0] === phase)
      return found ? { [found.key]: { ...found.content, combine: [...proposal.combine] } } : {}
    }
    case 'phases':
      return phaseEdits(parts, proposal)
    case 'grades': {
      const [settings] = partsOf(parts, 'settings')
      const grades = proposal.grades.map((grade) => ({ ...grade, name: namesOf(grade.name, grade.code) }))
      return settings ? { [settings.key]: { ...settings.content, grades } } : {}
    }
    case 'adjustments':
      return adjustmentEdits(parts, proposal)
  }
}

function phaseEdits(parts: Parts, { phases }: Extract<PlanProposal, { about: 'phases' }>) {
  const edits: Record<string, unknown> = {}
  const known = partsOf(parts, 'phase')
  let position = lastPosition(parts, 'phase')
  for (const { name, weight } of phases) {
    const found = known.find(
      ({ content }) => content.name.zh.includes(name) || name.includes(content.name.zh || ' '),
    )
    if (found) {
      if (weight !== undefined) edits[found.key] = { ...found.content, weight }
      continue
    }
    const key = freeKey(parts, edits, 'phase', 'p')
    edits[key] = { name: { zh: name, en: '' }, weight: weight ?? 1, combine: 'mean', position }
    position += 1
  }
  return edits
}

function adjustmentEdits(parts: Parts, { items, caps }: Extract<PlanProposal, { about: 'adjustments' }>) {
  const edits: Record<string, unknown> = {}
  let position = lastPosition(parts, 'adjustment')
  for (const { code: _, name, levels, cap, oneMatter } of items) {
    const named = levels.map((level) => ({ ...level, name: namesOf(level.name, level.code) }))
    edits[freeKey(parts, edits, 'adjustment', 'j')] = {
      name: namesOf(name, ''),
      // What a level gives the clause may leave to the office: it must have one to be written at all.
      levels: named.length > 0 ? named : [{ code: 'l1', name: { zh: '', en: '' }, marks: 0 }],
      ...(cap === undefined ? {} : { cap }),
      ...(oneMatter === true ? { oneMatter } : {}),
      position,
    }
    position += 1
  }
  const [settings] = partsOf(parts, 'settings')
  if (settings && (caps.bonus !== undefined || caps.penalty !== undefined))
    edits[settings.key] = {
      ...settings.content,
      adjustmentCaps: {
        ...settings.content.adjustmentCaps,
        ...(caps.bonus === undefined ? {} : { bonus: caps.bonus }),
        ...(caps.penalty === undefined ? {} : { penalty: caps.penalty }),
      },
    }
  return edits
}

function freeKey(
  parts: Parts,
  edits: Readonly<Record<string, unknown>>,
  kind: 'phase' | 'adjustment',
  letter: string,
): string {
  let at = 1
  while ((parts[partKey(kind, `${letter}${at}`)] ?? edits[partKey(kind, `${letter}${at}`)] ?? null) !== null)
    at += 1
  return partKey(kind, `${letter}${at}`)
}

function namesOf(text: Text | undefined, code: string): Names {
  if (text === undefined) return { zh: code, en: '' }
  return typeof text === 'string' ? { zh: text, en: '' } : text
}
