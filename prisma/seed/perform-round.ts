import { v5 as uuidv5 } from 'uuid'
import { database } from '@/server/db/client'
import { listRounds } from '@/server/db/rounds'
import { listSheets } from '@/server/db/sheets'
import { listVillagesOf } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import type { CommandContext } from '@/server/services/command'
import { commitDraw } from '@/server/services/round/commit-draw'
import { finishRound } from '@/server/services/round/finish-round'
import { giveNumber } from '@/server/services/round/give-number'
import { planRound } from '@/server/services/round/plan-round'
import { startRound } from '@/server/services/round/start-round'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { observe } from '@/server/services/sheet/observe'
import { readSheet } from '@/server/services/sheet/read-sheet'
import type { RoundDeed } from './round-steps'
import { type DemoRound, demoRounds, householdsOf } from './rounds'
import { countedAgain, seenInVillage } from './seen-in-village'
import { UNSIGNED } from './unsigned'

/** What a round's steps look up. */
interface Around {
  ownerId: string
  actor: (username: string) => Actor
  unitId: (key: string) => string
  periodId: (code: string) => Promise<string>
}

/** Does one step of a round, through the service that a person would have used. */
export async function performRound(
  context: CommandContext,
  key: string,
  step: RoundDeed & { name: string },
  around: Around,
): Promise<void> {
  const periodId = await around.periodId(demoRounds[step.round].period)
  switch (step.do) {
    case 'planRound':
      await planRound(context, { periodId, plan: await planOf(step.round, around), key })
      return
    case 'commitDraw':
      await commitDraw(context, { ...(await find(step.round, around)), key })
      return
    case 'giveNumber': {
      const { number } = demoRounds[step.round]
      await giveNumber(context, { ...(await find(step.round, around)), number, key })
      return
    }
    case 'startRound':
      return startRound(context, { ...(await find(step.round, around)), key })
    case 'finishRound':
      return finishRound(context, 'complete', { ...(await find(step.round, around)), key })
    case 'holdRound':
      return hold(context, key, step, around)
  }
}

async function find(key: DemoRound, { ownerId }: Around): Promise<{ id: string; version: number }> {
  const { name } = demoRounds[key]
  const row = (await listRounds(database(), { ownerId })).find((one) => one.name === name)
  if (!row) throw new Error(`${name} is not planned`)
  return { id: row.id, version: row.version }
}

async function planOf(key: DemoRound, around: Around): Promise<RoundPlan> {
  const { pool, exclusion, checks, lines, name, kind, startsOn, endsOn, ...round } = demoRounds[key]
  const units = round.units.map((unit) => around.unitId(unit))
  const userId = (username: string) => around.actor(username).userId
  const byHouseholds = checks === null
  return {
    ...{ name, kind, startsOn, endsOn, lines: [...lines], counts: false },
    ...{ villages: round.villages, households: round.households, inspectors: round.inspectors },
    checksId: checks === null ? null : (await find(checks, around)).id,
    scheme: {
      ...{ units, pool: pool.map(userId), avoidOwn: true, avoidLast: false },
      exclusions:
        exclusion === null
          ? []
          : [
              {
                inspector: userId(exclusion.inspector),
                unit: around.unitId(exclusion.unit),
                reason: exclusion.reason,
              },
            ],
      method: byHouseholds ? 'systematic-pps' : 'equal',
      weights: byHouseholds
        ? (await listVillagesOf(database(), units)).map(({ id, code }) => ({
            village: id,
            households: householdsOf(code),
          }))
        : [],
    },
  }
}

/** The first of the team enters what was seen in each village, and completes the sheet. */
async function hold(
  context: CommandContext,
  key: string,
  { name, round, unit }: { name: string; round: DemoRound; unit: string },
  around: Around,
): Promise<void> {
  const { id: roundId } = await find(round, around)
  const owner = { ownerId: around.ownerId }
  const own = (await listSheets(database(), owner)).find(
    (sheet) => sheet.round.id === roundId && sheet.unitId === around.unitId(unit),
  )
  const [first] = own?.team ?? []
  const usernames = demoRounds[round].pool
  const username = usernames.find((one) => around.actor(one).userId === first?.inspectorId)
  if (!own || username === undefined) throw new Error(`${name} has no sheet`)
  const inspector = { ...context, actor: around.actor(username) }
  const sheet = await readSheet(inspector.actor, own.id, context.now)
  const entries = sheet.lines.flatMap(({ code, recounts }) =>
    sheet.villages.map((village) => ({
      id: uuidv5(`${code}/${village.code}`, key),
      line: code,
      village: village.id,
      ...(recounts === undefined
        ? seenInVillage(unit, village.code, code, username)
        : countedAgain(
            unit,
            village.code,
            code,
            sheet.reported.find((one) => one.line === code && one.village === village.id)?.figure,
          )),
      deductions: [],
      supersedes: [],
      seq: null,
      takenAt: context.now,
    })),
  )
  const { refused, version } = await observe(inspector, {
    id: own.id,
    device: null,
    sentAt: context.now,
    entries,
  })
  if (refused.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(refused)}`)
  await completeSheet(inspector, { id: own.id, version, key, unsigned: UNSIGNED })
}
