import type { Observation } from '@/server/domain/scoring/case'
import type { ReportMove } from '@/server/services/report/move-report'
import { addDays, moment, nextWorkday, workday } from './days'
import type { DemoCell } from './draw'
import { type DemoSheetEntry, sheetEntries } from './inspected'
import { type ProofDeed, proofsOf } from './proofs'
import { bureauCells } from './kept'
import { type DemoPeriod, periodsOf } from './periods'
import { randomOf } from './random'
import { type DecisionDeed, decisionSteps } from './decisions'
import { BULLETIN_OF, letterDays, LETTERS_OF } from './papers'
import { type ProceedingDeed, proceedingSteps } from './proceedings'
import { firstEntries, redressSteps, visitOf } from './redress'
import { reportCells } from './reported'
import { type RoundDeed, roundSteps } from './round-steps'
import {
  attachments,
  CELL_LEFT_OPEN,
  corrections,
  type Course,
  courses,
  OPEN_PERIOD,
  explanations,
  openExtensions,
  type ReturnedField,
  SHEET_LEFT_OPEN,
} from './story'
import { type DemoUnit, unitOf, units } from './units'

/** One thing that somebody did, at a moment. `name` is its own: what was done once is not done again. */
export type Step = { at: Date; by: string; name: string; owner?: Assessor } & Deed

/** Whose assessment a step is part of: the district's, where nothing is said, or its township's. */
export type Assessor = 'county' | 'sanhe'

export type Deed =
  | DecisionDeed
  | RoundDeed
  | { do: 'adoptPlan'; year: number }
  | ProceedingDeed
  | { do: 'open' | 'close' | 'run'; period: string }
  | { do: 'extend'; period: string; unit: string; until: string; reason: string }
  | { do: 'saveReport'; period: string; unit: string; cells: (DemoCell & { baseVersion: number })[] }
  | { do: 'explain'; period: string; unit: string; check: string; text: string }
  | { do: 'attach'; period: string; unit: string; indicator: string; file: string; rows: number }
  | {
      do: 'move'
      period: string
      unit: string
      move: ReportMove
      reason?: string
      fields?: readonly ReturnedField[]
    }
  | { do: 'saveBureau'; period: string; cells: (DemoCell & { unit: string })[] }
  | { do: 'saveSheet'; period: string; unit: string; items: DemoSheetEntry[] }
  | ProofDeed
  | { do: 'completeSheet'; period: string; unit: string }
  | {
      do: 'redress'
      period: string
      unit: string
      item: string
      take: 'order' | 'answer' | 'verify' | 'sendBack' | 'close'
      words: string
      dueOn?: string
      post?: string
    }
  | { do: 'dropFindings'; period: string; words: string }
  | {
      do: 'supervise'
      unit: string
      foundOn: string
      dueOn: string
      words: string
      demand: string
      post: string
    }
  | {
      do: 'appeal'
      period: string
      unit: string
      words: string
      /** A line of the sheet with what it should have said … */
      item?: string
      claim?: Observation
      /** … or a rate with so many fewer in its denominator. */
      indicator?: string
      fewer?: number
    }
  | { do: 'hear'; period: string; unit: string }
  | { do: 'decide'; period: string; unit: string; outcome: 'upheld' | 'dismissed'; words: string }
  | { do: 'acceptAll'; period: string }
  | { do: 'proposeLetters'; units?: readonly string[] }
  | { do: 'makeBulletin'; period: string }
  | { do: 'signLetters'; units: readonly string[] }
  | { do: 'sendBackLetter'; unit: string; reason: string }

export const YEARS = [2024, 2025, 2026] as const

/** The day each year's plan was adopted. */
const adoptedOn: Readonly<Record<number, string>> = {
  2024: '2024-02-26',
  2025: '2025-02-24',
  2026: '2026-02-26',
}

/** The inspectors and the units each of them visits. */
const inspectorOf = (unit: DemoUnit): string => (unit.group === 'township' ? 'inspector2' : 'inspector')

/** Everything that happened in the district's three years, in the order of time. */
export function script(): Step[] {
  const steps = YEARS.flatMap((year) => {
    const periods = periodsOf(year)
    const last = periods.findIndex(({ code }) => code === OPEN_PERIOD)
    return [
      {
        ...step(adoptedOn[year] ?? '', '09:30', 'office', `${year}/adoptPlan`),
        do: 'adoptPlan' as const,
        year,
      },
      ...(year === 2026 ? letterSteps() : []),
      ...(last < 0 ? periods : periods.slice(0, last + 1)).flatMap(periodSteps),
    ]
  })
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Two townships' letters, signed by both sides; the others' are still to be proposed. */
function letterSteps(): Step[] {
  const { proposed, signed, countersigned } = letterDays
  return [
    { ...step(proposed, '10:00', 'office', 'letters/propose'), do: 'proposeLetters', units: LETTERS_OF },
    ...LETTERS_OF.map((key, index): Step => ({
      ...step(signed, `10:${String(20 + index)}`, `${key}.head`, `letters/${key}/sign`),
      do: 'signLetters',
      units: [key],
    })),
    { ...step(countersigned, '09:10', 'leader', 'letters/sign'), do: 'signLetters', units: LETTERS_OF },
  ]
}

function step(day: string, time: string, by: string, name: string): { at: Date; by: string; name: string } {
  return { at: moment(day, time), by, name }
}

function periodSteps(period: DemoPeriod): Step[] {
  const { code } = period
  const open = code === OPEN_PERIOD
  return [
    { ...step(period.opensOn, '08:30', 'office', `${code}/open`), do: 'open', period: code },
    ...(period.phaseCode === 'regular' ? units.flatMap((unit) => reportSteps(period, unit)) : []),
    ...(['health', 'finance'] as const).flatMap((bureau) => bureauSteps(period, bureau)),
    ...units.flatMap((unit) => sheetSteps(period, unit)),
    ...(open ? openExtensions.map((extension) => extensionStep(period, extension)) : []),
    ...roundSteps(period),
    ...(open ? [] : closingSteps(period)),
    ...redressSteps(period),
    ...decisionSteps(period),
  ]
}

function closingSteps({ code, closesOn }: DemoPeriod): Step[] {
  const correction = corrections[code]
  const publications = [
    { on: workday(addDays(closesOn, 3)), at: '' },
    ...(correction ? [{ ...correction, at: '/again' }] : []),
  ]
  return [
    { ...step(closesOn, '18:00', 'office', `${code}/close`), do: 'close', period: code },
    ...publications.flatMap((publication): Step[] => {
      const runStep = `${code}/run${publication.at}`
      return [
        { ...step(publication.on, '09:40', 'office', runStep), do: 'run', period: code },
        ...proceedingSteps({
          period: code,
          on: publication.on,
          at: publication.at,
          runStep,
          ...('reason' in publication ? { reason: publication.reason } : {}),
          asks: code < '2026' ? [] : units.map(({ key }) => key),
        }),
        ...(code === BULLETIN_OF && publication.at === ''
          ? [
              {
                ...step(publication.on, '16:30', 'office', `${code}/bulletin`),
                ...{ do: 'makeBulletin' as const, period: code },
              },
            ]
          : []),
      ]
    }),
  ]
}

function extensionStep(
  { code }: DemoPeriod,
  { unit, grantedOn, until, reason }: { unit: string; grantedOn: string; until: string; reason: string },
): Step {
  return {
    ...step(grantedOn, '16:20', 'office', `${code}/${unit}/extend`),
    do: 'extend',
    period: code,
    unit,
    until,
    reason,
  }
}

/* Reports */

function reportSteps(period: DemoPeriod, unit: DemoUnit): Step[] {
  const { code } = period
  const course: Course | undefined = courses[`${code}/${unit.key}`]
  const lot = randomOf(`course/${code}/${unit.key}`)
  const savedOn =
    course && 'savedOn' in course ? course.savedOn : workday(addDays(period.opensOn, 1 + lot.below(5)))
  const hour = (from: number): string =>
    `${String(from + lot.below(2)).padStart(2, '0')}:${10 + lot.below(50)}`
  const report = { period: code, unit: unit.key }
  const reporter = `${unit.key}.reporter`
  const named = (day: string, time: string, by: string, name: string) =>
    step(day, time, by, `${code}/${unit.key}/${name}`)
  const move = (day: string, time: string, by: string, what: ReportMove, name: string = what): Step => ({
    ...named(day, time, by, name),
    do: 'move',
    ...report,
    move: what,
  })

  const cells = reportCells(unit, code).map((cell) => ({ ...cell, baseVersion: 0 }))
  const written = cells
    .filter((cell) => course?.is !== 'neverSubmitted' || course.cells.includes(cell.indicator))
    .filter((cell) => course?.is !== 'draft' || !course.without.includes(cell.indicator))
    .map((cell) => ({
      ...cell,
      observation:
        (course?.is === 'corrected' ? course.first[cell.indicator] : undefined) ?? cell.observation,
    }))
  const save: Step = {
    ...named(savedOn, hour(9), reporter, 'save'),
    do: 'saveReport',
    ...report,
    cells: written,
  }
  if (course?.is === 'neverSubmitted' || course?.is === 'draft') return [save]

  const explain = (explanations[`${code}/${unit.key}`] ?? []).map((said): Step => ({
    ...named(savedOn, '13:20', reporter, `explain/${said.check}`),
    do: 'explain',
    ...report,
    ...said,
  }))
  const attach = (attachments[`${code}/${unit.key}`] ?? []).map((attached): Step => ({
    ...named(savedOn, '13:40', reporter, `attach/${attached.file}`),
    do: 'attach',
    ...report,
    ...attached,
  }))
  const submit = move(savedOn, hour(14), reporter, 'submit')
  if (course?.is === 'awaitingSignature') return [save, submit]

  const signedOn = nextWorkday(savedOn)
  const reviewedOn = nextWorkday(signedOn)
  const sign = move(signedOn, hour(9), `${unit.key}.head`, 'sign')
  const accept = (day: string) => move(day, hour(14), 'office2', 'accept')
  switch (course?.is) {
    case 'awaitingReview':
      return [save, ...attach, submit, sign]
    case 'returned':
      return [
        save,
        ...explain,
        submit,
        sign,
        { ...returning(move(reviewedOn, hour(14), 'office2', 'return'), course) },
      ]
    case 'corrected': {
      const byHead = course.by === 'head'
      const returnedOn = byHead ? signedOn : reviewedOn
      const againOn = nextWorkday(returnedOn)
      const again = nextWorkday(againOn)
      const resign = move(again, hour(9), `${unit.key}.head`, 'sign', 'sign/again')
      return [
        save,
        submit,
        ...(byHead ? [] : [sign]),
        returning(move(returnedOn, hour(14), byHead ? `${unit.key}.head` : 'office2', 'return'), course),
        {
          ...named(againOn, hour(9), reporter, 'save/again'),
          do: 'saveReport',
          ...report,
          cells: cells
            .filter((cell) => cell.indicator in course.first)
            .map((cell) => ({ ...cell, baseVersion: 1 })),
        },
        move(againOn, hour(14), reporter, 'submit', 'submit/again'),
        resign,
        accept(nextWorkday(again)),
      ]
    }
    case 'extended':
      return [extensionStep(period, { ...course, unit: unit.key }), save, submit, sign, accept(reviewedOn)]
    default:
      return [save, ...attach, submit, sign, accept(reviewedOn)]
  }
}

function returning(
  move: Step,
  { reason, fields }: { reason: string; fields: readonly ReturnedField[] },
): Step {
  return move.do === 'move' ? { ...move, reason, fields } : move
}

/* Bureaus and inspectors */

function bureauSteps({ code, opensOn, dueOn }: DemoPeriod, bureau: 'health' | 'finance'): Step[] {
  const left = unitOf(CELL_LEFT_OPEN.unit).code
  const cells = bureauCells(code, bureau).filter(
    (cell) => !(code === OPEN_PERIOD && cell.unit === left && cell.indicator === CELL_LEFT_OPEN.indicator),
  )
  if (cells.length === 0) return []
  const day = workday(addDays(opensOn, bureau === 'health' ? 4 : 5))
  const on = day <= dueOn ? day : dueOn
  return [{ ...step(on, '16:20', bureau, `${code}/${bureau}/save`), do: 'saveBureau', period: code, cells }]
}

function sheetSteps({ code, opensOn }: DemoPeriod, unit: DemoUnit): Step[] {
  if (code === OPEN_PERIOD && unit.key === SHEET_LEFT_OPEN) return []
  const day = visitOf(code, unit.key, opensOn)
  const by = inspectorOf(unit)
  const sheet = { period: code, unit: unit.key }
  const time = `${10 + randomOf(`hour/${code}/${unit.key}`).below(6)}`
  return [
    {
      ...step(day, `${time}:15`, by, `${code}/${unit.key}/sheet`),
      do: 'saveSheet',
      ...sheet,
      items: firstEntries(unit.key, code, sheetEntries(unit, code)),
    },
    ...proofsOf(code, unit).map((proof, at): Step => ({
      ...step(day, `${time}:${String(25 + at * 5)}`, by, `${code}/${unit.key}/sheet/proof/${String(at)}`),
      ...proof,
      ...sheet,
    })),
    { ...step(day, `${time}:45`, by, `${code}/${unit.key}/sheet/complete`), do: 'completeSheet', ...sheet },
  ]
}
