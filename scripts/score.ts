/**
 * npm run score -- case.json [--out result.json] [--explain] [--simulate [--draws 10000]]
 *
 * Scores one assessment case and prints every unit's marks, scores, total and rank. `-` reads the case from standard
 * input. `--simulate` also counts between which ranks chance moves each unit, with the seed that a run of the case has. Exit status: 0 scored, 1 could not read or write, 2 the case was refused (every reason with its path, and
 * nothing written).
 */
import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { AssessmentCase, Text } from '../server/domain/scoring/case'
import type { MarkExplanation, Step } from '../server/domain/scoring/explanation'
import { readCase, type CaseRefusal, type RefusalCode } from '../server/domain/scoring/read-case'
import { scoreCase, type CaseResult, type UnitResult } from '../server/domain/scoring/score-case'
import { simulateCase, simulationLines } from './simulate'

const USAGE =
  'Usage: npm run score -- case.json [--out result.json] [--explain] [--simulate [--draws 10000]]   (- reads standard input)'

/** A failure to be told in one sentence. */
class Plain extends Error {}

/* Reading and writing */

const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const known: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'access is denied',
    EPERM: 'access is denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  }
  return known[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

async function readJson(path: string): Promise<unknown> {
  const name = path === '-' ? 'Standard input' : path
  let content: string
  try {
    content = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')
  } catch (cause) {
    throw new Plain(`${name} could not be read: ${reasonOf(cause)}.`, { cause })
  }
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new Plain(`${name} is not valid JSON: ${reasonOf(cause)}.`, { cause })
  }
}

/** Writes beside the target first, so that a reader never meets half a file. */
async function writeWhole(path: string, content: string): Promise<void> {
  const beside = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new Plain(`${path} could not be written: ${reasonOf(cause)}.`, { cause })
  }
}

/* Refusals, in English */

type Say = (data: Record<string, string>) => string
const SENTENCES = {
  missingKey: ({ key }) => `This is required${key ? ` ("${key}")` : ''} and missing.`,
  unknownKey: ({ key }) => `There is no key "${key ?? ''}" here.`,
  wrongType: ({ expected, found }) =>
    expected
      ? `Expected ${expected}, found ${found ?? ''}.`
      : `A value of type ${found ?? ''} does not fit here.`,
  wrongChoice: ({ options, found }) =>
    options ? `Expected one of: ${options}.` : `"${found ?? ''}" is not one of the known types.`,
  wrongFormat: () => 'This is not in the expected format (dates are written 2026-03-31).',
  badNumber: () => 'This is not a usable number: not finite, or beyond 1e15.',
  tooSmall: ({ minimum }) => `This number is too small: the least allowed is ${minimum ?? ''}.`,
  tooLarge: ({ maximum }) => `This number is too large: the most allowed is ${maximum ?? ''}.`,
  badLength: () => 'This has too few or too many elements or characters.',
  badCode: () => 'This is not a usable code.',
  needsRules2: ({ word }) =>
    `The word "${word ?? ''}" is of the second version of the vocabulary: the plan must say "rules": 2.`,
  unknownUnit: ({ code }) => `No unit has the code "${code ?? ''}".`,
  unknownIndicator: ({ code }) => `No indicator has the code "${code ?? ''}".`,
  unknownPeriod: ({ code }) => `No period that may stand here has the code "${code ?? ''}".`,
  unknownPhase: ({ code }) => `No phase has the code "${code ?? ''}".`,
  unknownCategory: ({ code }) => `No category has the code "${code ?? ''}".`,
  unknownAnswer: ({ code }) => `The poll has no answer "${code ?? ''}".`,
  unknownItem: ({ code }) => `The rule has no item "${code ?? ''}".`,
  unknownAdjustmentItem: ({ code }) => `The plan has no adjustment item "${code ?? ''}".`,
  unknownLevel: ({ code }) => `The adjustment item has no level "${code ?? ''}".`,
  duplicateCode: ({ code }) => `"${code ?? ''}" stands here twice.`,
  duplicateCell: ({ unit, indicator, period, source }) =>
    `The ${source ?? ''} value of ${unit ?? ''} for ${indicator ?? ''} in ${period ?? ''} stands here twice.`,
  duplicateTarget: () => 'There is already a target for the same unit and period.',
  joinedDiffers: () => 'is not what it says it was joined from',
  sampleDiffers: () => 'has villages whose figures are not those of its kind, or more of them than there are',
  duplicateBound: ({ bound }) => `Two bands have the bound ${bound ?? ''}.`,
  periodInTwoPhases: ({ code }) => `The period "${code ?? ''}" belongs to another phase already.`,
  periodOutsidePhases: ({ code }) => `The period "${code ?? ''}" is in none of the indicator's phases.`,
  periodOpenAndNotYet: ({ code }) => `The period "${code ?? ''}" cannot be open and not yet open.`,
  wrongWeightsLength: ({ expected, found }) => `Expected ${expected ?? ''} weights, found ${found ?? ''}.`,
  ruleMissing: () => 'An indicator with points needs a rule.',
  pointsMissing: () => 'An indicator with a rule needs points.',
  targetMissing: ({ unit, period }) =>
    `The rule needs a target${unit ? `, and ${unit} has none in ${period ?? ''}` : ''}.`,
  targetForNothing: () => 'A target here must name a unit, a period or both.',
  baselineMissing: () => 'This needs the indicator to have a baseline.',
  answersMissing: () => 'A poll needs its answers with their worth.',
  fromMissing: () => 'Where lower is better, a proportional rule must say from which value marks begin.',
  matterMissing: () =>
    'Of this item only the highest level of one matter counts, so the matter must be named.',
  ruleNotForKind: ({ rule, kind }) =>
    `The rule "${rule ?? ''}" cannot judge an indicator of kind "${kind ?? ''}".`,
  accumulateNotForKind: ({ accumulate, kind }) =>
    `An indicator of kind "${kind ?? ''}" cannot be accumulated by "${accumulate ?? ''}".`,
  modifierNotForKind: ({ kind }) => `An indicator of kind "${kind ?? ''}" has no value for this to look at.`,
  kindHasNoValue: ({ kind }) => `An indicator of kind "${kind ?? ''}" has no value to measure or compare.`,
  targetNotARange: () => 'The direction is "range", so the target must be [low, high].',
  targetIsARange: () => 'Only the direction "range" takes a target of the form [low, high].',
  rangeReversed: () => 'The lower end of the range is above its upper end.',
  pooledNeedsCounts: () => 'A pooled reference needs numerators and denominators that can be added up.',
  bestOfARange: () => 'A range has no best value to refer to.',
  measureNotForRange: ({ measure }) =>
    `The measure "${measure ?? ''}" does not go with the direction "range".`,
  measureNotForReference: ({ measure }) => `This reference cannot be made in the measure "${measure ?? ''}".`,
  cyclicReference: ({ code }) => `The target of "${code ?? ''}" refers back to itself.`,
  ruleNotForRange: ({ rule }) => `"${rule ?? ''}" does not go with the direction "range".`,
  mixedBands: () => 'Bands are bounded either all by "from" or all by "to".',
  knotsNotAscending: () => 'The values of a curve must ascend.',
  satisfactoryNotBetter: () => 'The satisfactory value must be better than the unsatisfactory one.',
  whenWithoutOtherwise: () => 'A blend with "when" needs the weights in "otherwise".',
  otherwiseWithoutWhen: () => 'The weights in "otherwise" need a "when".',
  weightsAllZero: () => 'At least one weight must be above 0.',
  minAbovePoints: ({ points }) => `The least marks are above the points (${points ?? ''}).`,
  boundsReversed: () => 'The lower limit is above the upper one.',
  trimNotForKind: ({ kind }) => `An indicator of kind "${kind ?? ''}" has no scores to drop.`,
  tooFewScores: ({ minimum }) =>
    `Too few scores are left when the highest and lowest are dropped: at least ${minimum ?? ''} are needed.`,
  scoresNotAsked: () =>
    'Several scores can be given only where the indicator says how many to drop ("trim").',
  sizesNotAsked: () => 'Sizes of cases can be given only for an item with "most".',
  sizesMissing: () => 'An item with "most" takes the size of each case, in a list.',
  mostDiffers: ({ code }) => `Another part says otherwise how much of one case of "${code ?? ''}" counts.`,
  topNotDescending: () => 'A better place must not give fewer marks than the next one.',
  topAbovePoints: ({ points }) => `The first place gives more than the points (${points ?? ''}).`,
  mixedSigns: () => 'The levels of one adjustment item must all add marks, or all take them off.',
} satisfies Record<RefusalCode, Say>

function sentence({ code, data = {} }: CaseRefusal): string {
  const say: Say = SENTENCES[code]
  return say(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, [value].flat().join(', ')])))
}

/* Tables */

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
const COMBINING = /\p{M}|\p{Cf}/u
/** Columns a text takes in a terminal: East Asian characters take two, combining ones none. */
const widthOf = (line: string): number =>
  Array.from(line, (each) => (COMBINING.test(each) ? 0 : WIDE.test(each) ? 2 : 1)).reduce<number>(
    (sum, width) => sum + width,
    0,
  )
/** Control characters in a name must not reach the terminal. */
const clean = (name: string): string => name.replace(/\p{Cc}/gu, ' ')

type Cell = string | number | null | undefined

function table(head: readonly string[], rows: readonly (readonly Cell[])[], decimals: number): string {
  const written = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(decimals) : (cell ?? '–'))),
  )
  const isText = head.map((_, column) => rows.every((row) => typeof row[column] === 'string'))
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...written.map((row) => widthOf(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const pad = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))
        return isText[column] === true ? cell + pad : pad + cell
      })
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...written.map(line)].join('\n')
}

const nameOf = (name: Text | undefined): string =>
  name === undefined ? '' : clean(typeof name === 'string' ? name : name.en)

function tablesOf({ plan, units }: AssessmentCase, { results }: CaseResult): string {
  const decimals = plan.decimals ?? 2
  const names = new Map(units.map(({ code, name }) => [code, nameOf(name)]))
  const head = ({ unit }: UnitResult): string[] => [clean(unit), names.get(unit) ?? '']
  const blocks: string[] = []
  for (const { code: period } of plan.periods) {
    const shown = plan.indicators.filter(({ code }) =>
      results.some((each) => (each.marks[period]?.[code] ?? null) !== null),
    )
    if (shown.length === 0) continue
    const rows = results.map((each) => [
      ...head(each),
      ...shown.map(({ code }) => each.marks[period]?.[code]),
      each.periods[period],
    ])
    blocks.push(
      `${clean(period)}\n${table(['unit', 'name', ...shown.map(({ code }) => clean(code)), 'score'], rows, decimals)}`,
    )
  }
  const hasGrades = plan.grades !== undefined
  const hasAdjustments = results.some((each) => each.adjustments !== undefined)
  const rows = results.map((each) => [
    each.rank === null
      ? each.rankWithoutVeto == null
        ? '–'
        : `(${String(each.rankWithoutVeto)})`
      : String(each.rank),
    ...head(each),
    ...plan.phases.map(({ code }) => each.phases[code]),
    ...(hasAdjustments ? [each.adjustments ?? 0] : []),
    each.total,
    each.status,
    ...(hasGrades ? [each.grade ?? '–'] : []),
  ])
  const titles = [
    'rank',
    'unit',
    'name',
    ...plan.phases.map(({ code }) => clean(code)),
    ...(hasAdjustments ? ['adjustments'] : []),
    'total',
    'status',
    ...(hasGrades ? ['grade'] : []),
  ]
  blocks.push(`${String(plan.year)}\n${table(titles, rows, decimals)}`)
  const proposed = results.flatMap(({ unit, proposedVetoes = [] }) =>
    proposedVetoes.map(({ indicator, period }) => `${clean(unit)}  ${clean(indicator)}  ${clean(period)}`),
  )
  if (proposed.length > 0) blocks.push(`Vetoes proposed by rules\n${proposed.join('\n')}`)
  return blocks.join('\n\n')
}

/* Explanations, a line each */

const short = (figure: number): string => String(Math.round(figure * 1e4) / 1e4)

function stepLine(step: Step): string {
  const { step: name, marks, ...operands } = step
  const said = Object.entries(operands).map(([key, value]) => {
    const shown = typeof value === 'number' ? short(value) : JSON.stringify(value)
    return `${key} ${shown}`
  })
  return `${name}${said.length > 0 ? ` (${said.join(', ')})` : ''} → ${short(marks)}`
}

function explanationLine({
  unit,
  indicator,
  period,
  status,
  fallback,
  reason,
  judgement,
  marks,
  decimals,
}: MarkExplanation): string {
  const parts = [`${clean(unit)} ${clean(period)} ${clean(indicator)}: ${status}`]
  if (reason !== undefined) parts.push(reason)
  if (fallback !== undefined) parts.push(fallback)
  if (judgement !== undefined) {
    const { reading, target, steps } = judgement
    const inputs = reading.now.inputs.map(
      ({ period: from, source, observation }) => `${from} ${source} ${JSON.stringify(observation)}`,
    )
    parts.push(...inputs)
    if (reading.value !== null) parts.push(`${reading.measure} ${short(reading.value)}`)
    if (target?.bounds)
      parts.push(`target ${[...new Set([target.bounds.lo, target.bounds.hi])].map(short).join('–')}`)
    parts.push(...steps.map(stepLine))
  }
  return `${parts.join('; ')} = ${marks === null ? '–' : marks.toFixed(decimals)}`
}

const explanationLines = ({ results }: CaseResult): string =>
  results
    .flatMap(({ explanations = {} }) => Object.values(explanations).flatMap((row) => Object.values(row)))
    .map(explanationLine)
    .join('\n')

/* The command */

interface Asked {
  path: string
  out: string | undefined
  explain: boolean
  simulate: boolean
  draws: number | undefined
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        explain: { type: 'boolean', default: false },
        simulate: { type: 'boolean', default: false },
        draws: { type: 'string' },
      },
    })
    const [path, ...others] = positionals
    if (path === undefined || others.length > 0) throw new Plain(USAGE)
    const { out, explain, simulate } = values
    const draws = values.draws === undefined ? undefined : Number(values.draws)
    if (draws !== undefined && !(simulate && Number.isInteger(draws) && draws >= 100 && draws <= 1_000_000))
      throw new Plain(`--draws goes with --simulate and takes a whole number from 100 to 1000000.\n${USAGE}`)
    return { path, out, explain, simulate, draws }
  } catch (cause) {
    throw new Plain(cause instanceof Plain ? cause.message : `${reasonOf(cause)}\n${USAGE}`, { cause })
  }
}

async function main(): Promise<number> {
  const { path, out, explain, simulate, draws } = readArguments()
  const reading = readCase(await readJson(path))
  if (!reading.ok) {
    const count = reading.refusals.length
    const lines = reading.refusals.map((refusal) => `  ${clean(refusal.path)}: ${clean(sentence(refusal))}`)
    console.error(
      `Refused for ${String(count)} reason${count === 1 ? '' : 's'}; nothing was written.\n${lines.join('\n')}`,
    )
    return 2
  }
  const result = scoreCase(reading.case, { explain })
  const simulation = simulate ? simulateCase(reading.case, draws) : undefined
  if (out !== undefined) {
    const written = simulation === undefined ? result : { ...result, simulation }
    await writeWhole(out, `${JSON.stringify(written, null, 2)}\n`)
  }
  console.log(tablesOf(reading.case, result))
  if (explain) console.log(`\n${explanationLines(result)}`)
  if (simulation !== undefined) console.log(`\n${simulationLines(simulation).map(clean).join('\n')}`)
  return 0
}

main().then(
  (status) => {
    process.exitCode = status
  },
  (cause: unknown) => {
    if (!(cause instanceof Plain)) throw cause
    console.error(cause.message)
    process.exitCode = 1
  },
)
