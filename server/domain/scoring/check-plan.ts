import type { PathStep, Refuse, RefusalCode } from './refusal'
import { isRecord, keyOf, listOf, textOf, type Vocabulary } from './vocabulary'

/** Refuses every element of a list of codes that `known` lacks, or that stands there twice. */
export function checkCodes(
  codes: unknown,
  path: readonly PathStep[],
  known: { has: (code: string) => boolean },
  unknownCode: RefusalCode,
  refuse: Refuse,
): void {
  const seen = new Set<string>()
  listOf(codes).forEach((code, at) => {
    if (typeof code !== 'string') return
    if (!known.has(code)) refuse([...path, at], unknownCode, { code })
    else if (seen.has(code)) refuse([...path, at], 'duplicateCode', { code })
    seen.add(code)
  })
}

/** Refuses a `code` that an earlier element of the same list has. */
function checkUnique(
  list: unknown,
  path: readonly PathStep[],
  refuse: Refuse,
  seen = new Set<string>(),
): void {
  listOf(list).forEach((each, at) => {
    const code = textOf(each, 'code')
    if (code === undefined) return
    if (seen.has(code)) refuse([...path, at, 'code'], 'duplicateCode', { code })
    seen.add(code)
  })
}

/** Judges what the parts of a case say of each other, apart from its indicators and values. Any shape of input. */
export function checkPlan(json: unknown, words: Vocabulary, refuse: Refuse): void {
  const plan = keyOf(json, 'plan')
  const periodCodes = new Set<string>()
  checkUnique(keyOf(json, 'units'), ['units'], refuse)
  checkUnique(keyOf(plan, 'categories'), ['plan', 'categories'], refuse)
  checkUnique(keyOf(plan, 'periods'), ['plan', 'periods'], refuse, periodCodes)
  checkUnique(keyOf(plan, 'pastPeriods'), ['plan', 'pastPeriods'], refuse, periodCodes)
  checkUnique(keyOf(plan, 'phases'), ['plan', 'phases'], refuse)
  checkUnique(keyOf(plan, 'indicators'), ['plan', 'indicators'], refuse)
  checkUnique(keyOf(plan, 'grades'), ['plan', 'grades'], refuse)
  checkCodes(keyOf(plan, 'tieBreak'), ['plan', 'tieBreak'], words.categories, 'unknownCategory', refuse)

  const own = words.ownPeriods
  const phaseOf = new Map<string, number>()
  listOf(keyOf(plan, 'phases')).forEach((phase, at) => {
    const path = ['plan', 'phases', at]
    const periods = listOf(keyOf(phase, 'periods'))
    checkCodes(periods, [...path, 'periods'], own, 'unknownPeriod', refuse)
    periods.forEach((code, place) => {
      if (typeof code !== 'string') return
      const earlier = phaseOf.get(code)
      if (earlier !== undefined && earlier !== at) {
        refuse([...path, 'periods', place], 'periodInTwoPhases', { code })
      }
      phaseOf.set(code, at)
    })
    const combine = keyOf(phase, 'combine')
    if (Array.isArray(combine) && combine.length !== periods.length) {
      refuse([...path, 'combine'], 'wrongWeightsLength', { expected: periods.length, found: combine.length })
    }
  })

  checkCodes(keyOf(json, 'open'), ['open'], own, 'unknownPeriod', refuse)
  checkCodes(keyOf(json, 'notYet'), ['notYet'], own, 'unknownPeriod', refuse)
  const open = new Set(listOf(keyOf(json, 'open')))
  listOf(keyOf(json, 'notYet')).forEach((code, at) => {
    if (typeof code === 'string' && open.has(code)) refuse(['notYet', at], 'periodOpenAndNotYet', { code })
  })

  for (const list of ['adjustments', 'vetoes']) {
    listOf(keyOf(json, list)).forEach((each, at) => {
      const unit = textOf(each, 'unit')
      if (unit !== undefined && !words.units.has(unit)) {
        refuse([list, at, 'unit'], 'unknownUnit', { code: unit })
      }
    })
  }
  checkAdjustments(json, words, refuse)
  // The schema of a record passes over this key, so it is looked for here.
  listOf(keyOf(plan, 'indicators')).forEach((indicator, at) => {
    const points = keyOf(indicator, 'points')
    if (isRecord(points) && Object.hasOwn(points, '__proto__')) {
      refuse(['plan', 'indicators', at, 'points', '__proto__'], 'badCode')
    }
  })
}

/** Items and levels that adjustments are made by, and the adjustments that name them. */
function checkAdjustments(json: unknown, words: Vocabulary, refuse: Refuse): void {
  const items = keyOf(keyOf(json, 'plan'), 'adjustmentItems')
  const path = ['plan', 'adjustmentItems']
  if (words.isFirst && items !== undefined) refuse(path, 'needsRules2', { word: 'adjustmentItems' })
  checkUnique(items, path, refuse)
  listOf(items).forEach((item, at) => {
    const levels = listOf(keyOf(item, 'levels'))
    checkUnique(levels, [...path, at, 'levels'], refuse)
    // A cap and "the highest level" mean something only where all levels go one way.
    const signs = levels.map((level) => Math.sign(Number(keyOf(level, 'marks'))))
    if (signs.includes(1) && signs.includes(-1)) refuse([...path, at, 'levels'], 'mixedSigns')
  })
  listOf(keyOf(json, 'adjustments')).forEach((each, at) => {
    const [item, level] = [textOf(each, 'item'), textOf(each, 'level')]
    if (item === undefined) return
    const known = words.adjustmentItems.get(item)
    if (words.isFirst) refuse(['adjustments', at, 'item'], 'needsRules2', { word: 'item' })
    else if (known === undefined) refuse(['adjustments', at, 'item'], 'unknownAdjustmentItem', { code: item })
    else if (level !== undefined && !known.levels.has(level)) {
      refuse(['adjustments', at, 'level'], 'unknownLevel', { code: level })
    }
    if (known?.oneMatter === true && keyOf(each, 'matter') === undefined) {
      refuse(['adjustments', at, 'matter'], 'matterMissing')
    }
  })
}
