import { partsOf, type Parts } from '@/server/domain/plan/document/parts'
import type { PartContent } from '@/server/domain/plan/document/plan-document'
import { newScoring } from './scoring-of-kind'

type Indicator = Omit<PartContent<'indicator'>, 'position'>

const NO_NAME = { zh: '', en: '' }

/**
 * What a new indicator of a category begins with: when, how and by whom the one before it is reported, which is mostly what
 * comes next too. What it is, its target, points and rule are its own.
 */
export function newIndicator(parts: Parts, category: string, phases: readonly string[]): Indicator {
  const before = partsOf(parts, 'indicator').findLast(
    ({ content }) => content.category === category && takesAfter(content),
  )?.content
  const empty = {
    category,
    name: NO_NAME,
    definition: NO_NAME,
    post: '',
    measures: '',
    clause: '',
    superior: null,
  }
  if (before === undefined)
    return {
      ...empty,
      unit: { zh: '%', en: '%' },
      suppliedBy: 'self',
      department: null,
      scoring: newScoring(phases),
    }
  const { kind, multiplier, accumulate, chance, phases: when } = before.scoring
  return {
    ...empty,
    unit: before.unit,
    suppliedBy: before.suppliedBy,
    department: before.department,
    scoring: {
      phases: when,
      kind,
      ...(multiplier === undefined ? {} : { multiplier }),
      ...(chance === undefined ? {} : { chance }),
      ...(accumulate === undefined ? {} : { accumulate }),
    },
  }
}

/** Rates and amounts are alike in their category; a tally, a poll or a sheet is a thing of its own. */
const takesAfter = ({ scoring }: PartContent<'indicator'>): boolean =>
  scoring.kind === 'ratio' || scoring.kind === 'amount'
