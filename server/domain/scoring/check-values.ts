import { z } from 'zod'
import { canonicalJson } from '../audit/canonical-json'
import { caseValueSchemas, codeSchema, sourceSchema, type CaseValue, type Joined, type Kind } from './case'
import { joinObservations } from './join-observations'
import { observationOf } from './observation-of'
import { refuseIssues, type PathStep, type Refuse } from './refusal'
import { isRecord, keyOf, listOf, textOf, type IndicatorWords, type Vocabulary } from './vocabulary'

const cellSchema = z.object({
  unit: codeSchema,
  indicator: codeSchema,
  period: codeSchema,
  source: sourceSchema,
})
const isKind = (kind: string | undefined): kind is Kind =>
  kind !== undefined && Object.hasOwn(caseValueSchemas, kind)
/** Kinds whose value may be drawn again by villages; of the others single cases decide. */
const SAMPLED: ReadonlySet<string> = new Set(['ratio', 'discrepancy', 'poll', 'rating', 'amount'])
const SOURCE_BITS: ReadonlyMap<string, number> = new Map([
  ['self', 1],
  ['department', 2],
  ['verified', 4],
])

/** What the schema of a kind cannot know: the indicator's own answers, items and maximum. */
function checkObservation(
  row: unknown,
  at: number,
  words: IndicatorWords,
  isFirst: boolean,
  refuse: Refuse,
): void {
  if (words.kind === 'poll') {
    const answers = keyOf(row, 'answers')
    for (const code of isRecord(answers) ? Object.keys(answers) : []) {
      if (!words.answers.has(code)) refuse(['values', at, 'answers', code], 'unknownAnswer', { code })
    }
  } else if (words.kind === 'tally') {
    const counts = keyOf(row, 'counts')
    for (const code of isRecord(counts) ? Object.keys(counts) : []) {
      const known = words.items === undefined ? code !== '__proto__' : words.items.has(code)
      const path = ['values', at, 'counts', code]
      if (!known) refuse(path, 'unknownItem', { code })
      else checkCount(keyOf(counts, code), words.most.has(code), path, isFirst, refuse)
    }
  } else if (words.kind === 'checklist') {
    const seen = new Set<unknown>()
    listOf(keyOf(row, 'missing')).forEach((code, place) => {
      if (typeof code !== 'string') return
      const path = ['values', at, 'missing', place]
      if (words.items !== undefined && !words.items.has(code)) refuse(path, 'unknownItem', { code })
      else if (seen.has(code)) refuse(path, 'duplicateCode', { code })
      seen.add(code)
    })
  } else if (words.kind === 'rating') {
    const value = keyOf(row, 'value')
    if (typeof value === 'number' && value > words.max) {
      refuse(['values', at, 'value'], 'tooLarge', { maximum: words.max })
    }
    const scores = keyOf(row, 'scores')
    if (Array.isArray(scores)) checkScores(scores, words, ['values', at, 'scores'], isFirst, refuse)
  }
}

/** A value that says what it was joined from is what these come to: whoever recomputes a case recomputes that too. */
function checkJoined(row: CaseValue, { by, of }: Joined, at: number, trim: number, refuse: Refuse): void {
  const made = joinObservations(of, by, trim)
  if (made === null || canonicalJson(made) !== canonicalJson(observationOf(row)))
    refuse(['values', at, 'joined'], 'joinedDiffers')
}

/** Every village has the figures that the observation consists of, and there are no more of them than they were drawn from. */
function checkSample({ sample }: CaseValue, { kind, answers }: IndicatorWords, at: number, refuse: Refuse) {
  if (sample === undefined) return
  const width = kind === 'poll' ? answers.size : kind === 'rating' ? 1 : 2
  const isSampled = SAMPLED.has(kind ?? '')
  if (
    !isSampled ||
    sample.villages.some((figures) => figures.length !== width) ||
    sample.villages.length > (sample.of ?? Infinity)
  )
    refuse(['values', at, 'sample'], 'sampleDiffers')
}

/** An item with `most` is reported as the sizes of its cases, any other as how many there were. */
function checkCount(
  counted: unknown,
  isSized: boolean,
  path: readonly PathStep[],
  isFirst: boolean,
  refuse: Refuse,
): void {
  if (Array.isArray(counted)) {
    if (isFirst) refuse(path, 'needsRules2', { word: 'most' })
    else if (!isSized) refuse(path, 'sizesNotAsked')
  } else if (isSized && !isFirst && typeof counted === 'number' && counted !== 0) refuse(path, 'sizesMissing')
}

/** Several judges' scores are asked for by `trim`, and some must be left when the highest and lowest are dropped. */
function checkScores(
  scores: readonly unknown[],
  { max, trim }: IndicatorWords,
  path: readonly PathStep[],
  isFirst: boolean,
  refuse: Refuse,
): void {
  if (isFirst) refuse(path, 'needsRules2', { word: 'scores' })
  else if (trim === undefined) refuse(path, 'scoresNotAsked')
  else if (scores.length <= 2 * trim) refuse(path, 'tooFewScores', { minimum: 2 * trim + 1 })
  scores.forEach((score, place) => {
    if (typeof score === 'number' && score > max) refuse([...path, place], 'tooLarge', { maximum: max })
  })
}

/** Which sources have reported which cell, as bits; refuses nothing itself, only tells what was there before. */
function sourcesSeen(
  words: Vocabulary,
): (unit: number, indicator: number, period: number, bit: number) => boolean {
  const { units, indicators, periods } = words
  const cells = units.size * indicators.size * periods.size
  // Sparse cases may name millions of cells and report few of them.
  const seen = cells <= 1e8 ? new Uint8Array(cells) : undefined
  const sparse = new Map<number, number>()
  return (unit, indicator, period, bit) => {
    const at = (unit * indicators.size + indicator) * periods.size + period
    const before = (seen === undefined ? sparse.get(at) : seen[at]) ?? 0
    if (seen === undefined) sparse.set(at, before | bit)
    else seen[at] = before | bit
    return (before & bit) !== 0
  }
}

/**
 * Reads the rows of `values`: each has the shape of its indicator's kind, names known codes, and no source reports a
 * cell twice. Returns the rows that have their shape; everything else is refused with its path.
 */
export function checkValues(json: unknown, words: Vocabulary, refuse: Refuse): CaseValue[] {
  const rows: CaseValue[] = []
  const isRepeated = sourcesSeen(words)
  const indicatorAt = new Map([...words.indicators.keys()].map((code, at) => [code, at]))
  const list = listOf(keyOf(json, 'values'))
  for (let at = 0; at < list.length; at += 1) {
    const row = list[at]
    const indicator = textOf(row, 'indicator')
    const known = indicator === undefined ? undefined : words.indicators.get(indicator)
    if (known !== undefined && isKind(known.kind)) {
      const read = caseValueSchemas[known.kind].safeParse(row)
      if (read.success) {
        rows.push(read.data)
        checkSample(read.data, known, at, refuse)
        if (read.data.joined)
          checkJoined(read.data, read.data.joined, at, words.isFirst ? 0 : (known.trim ?? 0), refuse)
      } else refuseIssues(read.error.issues, row, ['values', at], refuse)
      checkObservation(row, at, known, words.isFirst, refuse)
    } else {
      const read = cellSchema.safeParse(row)
      if (!read.success) refuseIssues(read.error.issues, row, ['values', at], refuse)
      if (indicator !== undefined && known === undefined) {
        refuse(['values', at, 'indicator'], 'unknownIndicator', { code: indicator })
      }
    }
    const [unit, period, source] = [textOf(row, 'unit'), textOf(row, 'period'), textOf(row, 'source')]
    const unitAt = unit === undefined ? undefined : words.units.get(unit)
    const periodAt = period === undefined ? undefined : words.periods.get(period)
    if (unit !== undefined && unitAt === undefined)
      refuse(['values', at, 'unit'], 'unknownUnit', { code: unit })
    if (period !== undefined && periodAt === undefined) {
      refuse(['values', at, 'period'], 'unknownPeriod', { code: period })
    }
    if (unit === undefined || indicator === undefined || period === undefined || source === undefined)
      continue
    const place = indicatorAt.get(indicator)
    const bit = SOURCE_BITS.get(source)
    if (unitAt === undefined || periodAt === undefined || bit === undefined || place === undefined) continue
    if (isRepeated(unitAt, place, periodAt, bit)) {
      refuse(['values', at], 'duplicateCell', { unit, indicator, period, source })
    }
  }
  return rows
}
