import type { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { listChildren } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { list as listLetters } from '@/server/services/letter/list'
import { propose } from '@/server/services/letter/propose'
import { closePeriod } from '@/server/services/period/close-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { openPeriod } from '@/server/services/period/open-period'
import { createDraft } from '@/server/services/plan/create-draft'
import { listReports } from '@/server/services/report/list-reports'
import { saveReport } from '@/server/services/report/save-report'
import { createRun } from '@/server/services/run/create-run'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { makeVillages, type Villages } from '@/server/test/villages'
import { appRouter } from './root'
import { createCallerFactory } from './trpc'

/*
 * Who sees what of a township's assessment of its villages, written down by hand. Two townships of one county assess
 * theirs; the county assesses both. Every name that belongs to one of the three carries its mark.
 */
const createCaller = createCallerFactory(appRouter)
const callerOf = (actor: Actor) => createCaller({ actor, now: REPORTING_DAY, address: '127.0.0.1' })
type Caller = ReturnType<typeof callerOf>

let county: County
let first: Villages
let second: Villages
/** Of the first township: what stands before its publication. */
let things: { draft: string; plan: string; period: string; reports: string[]; letters: string[]; run: string }
let people: Record<string, Actor>

async function found(villages: Villages) {
  const { actors, periodId } = villages
  await openPeriod(as(actors.office), { id: periodId, version: 1 })
  for (const reporter of actors.reporters) {
    const [report] = await listReports(reporter, REPORTING_DAY)
    await saveReport(as(reporter), {
      id: report?.id ?? '',
      cells: [
        {
          indicator: 'A1',
          observation: { numerator: 7, denominator: 10 },
          note: `${villages.mark}说明`,
          baseVersion: 0,
        },
      ],
    })
  }
  await propose(as(actors.office), { planId: villages.planId, version: 1 })
  const origin = {
    from: 'nothing',
    code: 'next',
    year: 2027,
    name: `${villages.mark}方案稿`,
    assessedLevel: 'village',
  } as const
  const draft = await createDraft(as(actors.office), { origin })
  const run = await createRun(as(actors.office), { periodId })
  return { draft: draft.id, run: run.id }
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [one, other] = await listChildren(database(), county.actors.office.unit.id, 'township')
  if (!one || !other) throw new Error('no townships')
  first = await makeVillages(one, 'QZA')
  second = await makeVillages(other, 'QZB')
  const own = await found(first)
  await found(second)
  const { units } = await listLetters(first.actors.office, {})
  const reports = await listReports(first.actors.office, REPORTING_DAY)
  things = {
    ...own,
    plan: first.planId,
    period: first.periodId,
    // Both by the villages' codes.
    reports: reports.toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1)).map(({ id }) => id),
    letters: units.map(({ last }) => last?.id ?? ''),
  }
  const { actors } = county
  const missing = actors.office
  people = {
    office: first.actors.office,
    leader: first.actors.leader,
    inspector: first.actors.inspector,
    reporter: first.actors.reporters[0] ?? missing,
    head: first.actors.heads[0] ?? missing,
    'neighbour head': first.actors.heads[1] ?? missing,
    'other office': second.actors.office,
    'other leader': second.actors.leader,
    'other head': second.actors.heads[0] ?? missing,
    'county office': actors.office,
    'county leader': actors.leader,
    'county inspector': actors.inspector,
    'county department': actors.department,
    'township reporter': actors.reporters[0] ?? missing,
    'township head': actors.heads[0] ?? missing,
  }
})

const ways: Record<string, (caller: Caller) => Promise<unknown>> = {
  draft: (caller) => caller.plans.draft({ id: things.draft }),
  trial: (caller) => caller.plans.trial({ id: things.draft }),
  plan: (caller) => caller.plans.read({ id: things.plan }),
  'own report': (caller) => caller.reports.read({ id: things.reports[0] ?? '' }),
  'next report': (caller) => caller.reports.read({ id: things.reports[1] ?? '' }),
  'own letter': (caller) => caller.letters.read({ id: things.letters[0] ?? '' }),
  'next letter': (caller) => caller.letters.read({ id: things.letters[1] ?? '' }),
  letters: (caller) => caller.letters.list({ planId: things.plan }),
  progress: (caller) => caller.periods.progress({ id: things.period }),
  run: (caller) => caller.league.read({ runId: things.run }),
  mark: (caller) =>
    caller.league.mark({
      runId: things.run,
      unit: first.villages[0]?.code ?? '',
      period: '2026M03',
      indicator: 'A1',
    }),
}

/** Who gets an answer; everybody else is told that it is not theirs or not there. */
const expected: Record<keyof typeof ways, string[]> = {
  draft: ['office'],
  trial: ['office'],
  plan: ['office', 'leader', 'inspector', 'reporter', 'head', 'neighbour head'],
  'own report': ['office', 'reporter', 'head'],
  'next report': ['office', 'neighbour head'],
  'own letter': ['office', 'leader', 'reporter', 'head'],
  'next letter': ['office', 'leader', 'neighbour head'],
  letters: ['office', 'leader', 'reporter', 'head', 'neighbour head'],
  progress: ['office'],
  run: ['office'],
  mark: ['office'],
}

describe('what is one township’s alone is found by', () => {
  test.each(Object.keys(expected))('%s', async (what) => {
    const found: string[] = []
    for (const [who, actor] of Object.entries(people))
      try {
        await ways[what]?.(callerOf(actor))
        found.push(who)
      } catch (error) {
        expect([who, ['NOT_FOUND', 'FORBIDDEN'].includes((error as TRPCError).code)]).toEqual([who, true])
      }
    expect(found).toEqual(expected[what])
  })
})

const lists: Record<string, (caller: Caller) => Promise<unknown>> = {
  periods: (caller) => caller.periods.list(),
  plans: (caller) => caller.plans.list(),
  reports: (caller) => caller.reports.list(),
  letters: (caller) => caller.letters.list({}),
  league: (caller) => caller.league.read({}),
  cockpit: (caller) => caller.cockpit.read(),
  integrity: (caller) => caller.integrity.read({}),
  indicator: (caller) => caller.league.indicator({}),
  'side by side': (caller) => caller.league.sideBySide({}),
  raise: (caller) => caller.league.raise({}),
  publications: (caller) => caller.publications.list(),
  search: (caller) => caller.search.entries(),
  sheets: (caller) => caller.sheets.list(),
}

/** Every list as text; a role that has no such list sees none. */
async function everythingListed(actor: Actor): Promise<string> {
  const texts: string[] = []
  for (const [what, list] of Object.entries(lists))
    try {
      texts.push(JSON.stringify(await list(callerOf(actor))))
    } catch (error) {
      expect([what, ['FORBIDDEN', 'NOT_FOUND'].includes((error as TRPCError).code)]).toEqual([what, true])
    }
  return texts.join('\n')
}

test('no list holds anything of a neighbour’s: of the first township’s marks, its own people alone see any', async () => {
  const seen: Record<string, string[]> = {}
  for (const [who, actor] of Object.entries(people)) {
    const text = await everythingListed(actor)
    seen[who] = ['QZA', 'QZB', '2026Q1'].filter((mark) => text.includes(mark))
  }
  expect(seen).toEqual({
    office: ['QZA'],
    leader: ['QZA'],
    inspector: ['QZA'],
    reporter: ['QZA'],
    head: ['QZA'],
    'neighbour head': ['QZA'],
    'other office': ['QZB'],
    'other leader': ['QZB'],
    'other head': ['QZB'],
    'county office': ['2026Q1'],
    'county leader': ['2026Q1'],
    'county inspector': ['2026Q1'],
    'county department': ['2026Q1'],
    'township reporter': ['2026Q1'],
    'township head': ['2026Q1'],
  })
})

test('a step on another owner’s thing is not found, whatever the role', async () => {
  const other = callerOf(second.actors.office)
  const head = callerOf(first.actors.heads[1] ?? first.actors.office)
  const letter = (await listLetters(first.actors.office, {})).units[0]?.last
  const codeOf = async (step: Promise<unknown>) =>
    step.then(
      () => 'answered',
      (error: unknown) => (error as TRPCError).code,
    )
  expect([
    await codeOf(other.periods.close({ id: first.periodId, version: 2 })),
    await codeOf(other.runs.create({ periodId: first.periodId })),
    await codeOf(other.letters.propose({ planId: first.planId, version: 1 })),
    await codeOf(head.letters.sign({ letters: [{ id: letter?.id ?? '', hash: letter?.hash ?? '' }] })),
    await codeOf(head.reports.sign({ id: things.reports[0] ?? '', version: 1 })),
    await codeOf(callerOf(county.actors.office).periods.close({ id: first.periodId, version: 2 })),
    await codeOf(
      callerOf(county.actors.leader).letters.sign({
        letters: [{ id: letter?.id ?? '', hash: letter?.hash ?? '' }],
      }),
    ),
  ]).toEqual(Array.from({ length: 7 }, () => 'NOT_FOUND'))
})

test('what the township publishes is read in its villages, and nowhere else', async () => {
  const { office } = first.actors
  const [period] = await listPeriods(office)
  await closePeriod(as(office), { id: first.periodId, version: period?.version ?? 0 })
  const { id: runId } = await createRun(as(office), { periodId: first.periodId })
  await publishRun(as(office), first.actors.leader, { runId })
  const readers: string[] = []
  for (const [who, actor] of Object.entries(people)) {
    const answer = await callerOf(actor)
      .league.read({ runId })
      .catch(() => null)
    if (answer) readers.push(who)
  }
  expect(readers).toEqual(['office', 'leader', 'inspector', 'reporter', 'head', 'neighbour head'])
})

test('a village’s letter is signed by its own head and the township’s leader, and is then out of anybody’s hands', async () => {
  const { office, leader, heads } = first.actors
  const [own] = (await listLetters(office, {})).units
  const letter = { id: own?.last?.id ?? '', hash: own?.last?.hash ?? '' }
  expect(own?.last?.actions).toEqual([])
  const head = callerOf(heads[0] ?? office)
  expect(await head.letters.sign({ letters: [letter] })).toEqual([{ id: letter.id, state: 'proposed' }])
  expect(await callerOf(leader).letters.sign({ letters: [letter] })).toEqual([
    { id: letter.id, state: 'signed' },
  ])
  const read = await callerOf(leader).letters.read({ id: letter.id })
  expect([read.intact, read.letter.hash, read.actions]).toEqual([true, letter.hash, []])
  expect(read.letter.signatures.map(({ side, name }) => [side, name])).toEqual([
    ['owner', 'qza.leader'],
    ['unit', 'qza.head0'],
  ])
  await expect(head.letters.sendBack({ ...letter, reason: '再议' })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})
