import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { insertUnits } from '@/server/db/units'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { endServed, type ServedToKill, serveToKill } from '@/server/test/serve-to-kill'
import { verifyAudit } from '../audit/verify-audit'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { cellHistory } from './cell-history'
import { listReports } from './list-reports'
import { readReport } from './read-report'
import { saveReport } from './save-report'
import { villageHistory } from './village-history'

const KILLS = 3
/** How many answers a line of work gets before the process is killed under it. */
const ANSWERS = 5

const V1: PlanIndicator = {
  code: 'V1',
  categoryCode: 'B',
  name: 'V1',
  nameEn: 'V1',
  unit: '',
  unitEn: '',
  definition: '',
  definitionEn: '',
  suppliedBy: 'self',
  departmentId: null,
  byVillage: true,
  scoring: { phases: ['regular'], kind: 'amount', accumulate: 'sum' },
}

let county: County
let url = ''
const villages = [uuidv7(), uuidv7()]
const reporter = (at: number) => county.actors.reporters[at] ?? county.actors.office
const reportOf = async (at: number) => (await listReports(reporter(at), REPORTING_DAY))[0]?.id ?? ''

beforeAll(async () => {
  url = await freshDatabase()
  process.env['DATABASE_URL'] = url
  county = await makeCounty('630203', [V1])
  const [township = ''] = county.townshipIds
  await insertUnits(
    database(),
    villages.map((id, at) => ({
      id,
      code: `63020310220${String(at + 1)}`,
      name: `村${String(at + 1)}`,
      nameEn: null,
      level: 'village' as const,
      parentId: township,
      validFrom: '2000-01-01',
    })),
  )
  const [first] = await listPeriods(county.actors.office)
  if (!first) throw new Error('no period')
  await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
})
afterAll(endServed)

type Api = ReturnType<ServedToKill['api']>['reports']

/** One line of work: its steps one after the other, each with its key, until the server is gone. */
interface Line {
  actor: { userId: string }
  /** How many steps were acknowledged. */
  done: number
  /** The key of the step that got no answer. */
  pending: string | null
  step: (api: Api, at: number, key: string) => Promise<void>
}

async function work(line: Line, api: Api, answers: number | null, enough: () => void): Promise<void> {
  for (let count = 1; ; count += 1) {
    const key = line.pending ?? uuidv7()
    line.pending = key
    try {
      await line.step(api, line.done, key)
    } catch (error) {
      // Refusals are failures of this test; only a connection that is gone ends the work.
      if (error instanceof Error && 'data' in error && error.data) throw error
      return
    }
    line.done += 1
    line.pending = null
    if (count === answers) enough()
  }
}

const observed = (value: number) => ({ value })

test('killed again and again while it saves and submits, it keeps whatever it acknowledged, once', async () => {
  const [own, other] = [await reportOf(0), await reportOf(1)]
  const ofVillage = (villageId: string): Line => ({
    actor: reporter(0),
    done: 0,
    pending: null,
    step: async (api, at, key) => {
      const entry = { villageId, indicator: 'V1', observation: observed(at + 1), baseVersion: at }
      const answer = await api.save.mutate({ id: own, cells: [], villages: [entry], key })
      expect(answer.villages.saved).toEqual([{ villageId, indicator: 'V1', version: at + 1 }])
    },
  })
  const cell: Line = {
    actor: reporter(0),
    done: 0,
    pending: null,
    step: async (api, at, key) => {
      const observation = { numerator: at, denominator: 1000 }
      const entry = { indicator: 'B1', observation, note: null, baseVersion: at }
      const answer = await api.save.mutate({ id: own, cells: [entry], key })
      expect(answer.saved).toMatchObject([{ indicator: 'B1', version: at + 1 }])
    },
  }
  const { version: start } = await readReport(reporter(1), other, REPORTING_DAY)
  const submits: Line = {
    actor: reporter(1),
    done: 0,
    pending: null,
    step: async (api, at, key) => {
      const step = { id: other, version: start + at, key }
      if (at % 2 === 0) await api.submit.mutate(step)
      else await api.withdraw.mutate(step)
    },
  }
  const lines = [...villages.map(ofVillage), cell, submits]

  await saveReport(as(reporter(1)), {
    id: other,
    cells: [
      { indicator: 'B1', observation: { numerator: 1, denominator: 2 }, note: null, baseVersion: 0 },
      { indicator: 'V1', observation: observed(1), note: null, baseVersion: 0 },
    ],
  })

  for (let round = 0; round < KILLS; round += 1) {
    const { api, kill } = await serveToKill({ DATABASE_URL: url })
    await new Promise<void>((resolve, reject) => {
      let left = lines.length
      const enough = () => {
        left -= 1
        if (left === 0) kill().catch(reject)
      }
      // Every line goes on until the process dies under it.
      Promise.all(lines.map((line) => work(line, api(line.actor).reports, ANSWERS, enough))).then(
        () => resolve(),
        reject,
      )
    })
    const told = lines.map(({ done }) => done)
    const atMost = lines.map(({ done, pending }) => done + (pending === null ? 0 : 1))
    const changes = await villageHistory(reporter(0), { id: own, indicator: 'V1' })
    const history = [
      ...villages.map((id) => changes.filter(({ villageId }) => villageId === id).length),
      (await cellHistory(reporter(0), { id: own, indicator: 'B1' })).length,
      (await readReport(reporter(1), other, REPORTING_DAY)).version - start,
    ]
    // What was acknowledged is there; of what was not, at most the one step that was under way.
    history.forEach((count, at) => {
      expect(count).toBeGreaterThanOrEqual(told[at] ?? 0)
      expect(count).toBeLessThanOrEqual(atMost[at] ?? 0)
    })
    const field = (await readReport(reporter(0), own, REPORTING_DAY)).fields.find(
      ({ indicator }) => indicator.code === 'V1',
    )
    const sum = (field?.villages ?? []).reduce(
      (total, { observation }) => total + (observation && 'value' in observation ? observation.value : 0),
      0,
    )
    // A sum is never without its villages.
    expect(field?.observation).toEqual(observed(sum))
  }
  expect(lines.every(({ done }) => done >= KILLS * ANSWERS)).toBe(true)
  await expect(verifyAudit()).resolves.toMatchObject({ ok: true })
}, 300_000)
