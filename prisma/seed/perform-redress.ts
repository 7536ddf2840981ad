import { listAppeals } from '@/server/db/appeals'
import { database } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { listRectifications } from '@/server/db/rectifications'
import { listPlans } from '@/server/db/plans'
import { listSheets } from '@/server/db/sheets'
import { decideAppeal } from '@/server/services/appeal/decide-appeal'
import { fileAppeal } from '@/server/services/appeal/file-appeal'
import { moveAppeal } from '@/server/services/appeal/move-appeal'
import { readSubject } from '@/server/services/appeal/read-subject'
import type { CommandContext } from '@/server/services/command'
import { recordFinding } from '@/server/services/rectification/record-finding'
import { takeStep, takeSteps } from '@/server/services/rectification/take-step'
import type { Deed, Step } from './script'

type RedressStep = Step &
  Extract<Deed, { do: 'redress' | 'dropFindings' | 'supervise' | 'appeal' | 'hear' | 'decide' }>

/** Does one step of an order's or an appeal's course, through the service that a person would have used. */
export async function performRedress(
  context: CommandContext,
  key: string,
  step: RedressStep,
  at: { period: string; unit: string },
): Promise<void> {
  const { actor, now } = context
  const owner = { ownerId: actor.ownerId }
  const db = database()
  switch (step.do) {
    case 'redress': {
      const found = (await listRectifications(db, owner, { unitId: at.unit })).find(
        ({ period, lineCode }) => period?.id === at.period && lineCode === step.item,
      )
      if (!found) throw new Error(`${step.name}: the sheet found nothing there`)
      const { id, version } = found
      const { words, dueOn, post } = step
      await takeStep(context, step.take, { id, version, words, dueOn, post, how: 'spot', key })
      return
    }
    case 'dropFindings': {
      const period = await findPeriod(db, owner, at.period)
      const rows = await listRectifications(db, owner, {
        planIds: period ? [period.planId] : [],
        states: ['proposed'],
      })
      const findings = rows.filter((row) => row.period?.id === at.period)
      if (findings.length > 0)
        await takeSteps(
          context,
          'drop',
          findings.map(({ id, version }) => ({ id, version, words: step.words })),
          key,
        )
      return
    }
    case 'supervise': {
      const { foundOn, dueOn, words, demand, post } = step
      const plan = (await listPlans(db, owner)).find(({ year }) => foundOn.startsWith(String(year)))
      await recordFinding(context, {
        planId: plan?.id ?? '',
        unitId: at.unit,
        periodId: null,
        indicator: null,
        line: null,
        foundOn,
        words,
        order: { dueOn, post, demand },
        key,
      })
      return
    }
    case 'appeal': {
      const { words } = step
      if (step.item !== undefined && step.claim) {
        const sheet = (await listSheets(db, owner, { periodId: at.period })).find(
          ({ unitId }) => unitId === at.unit,
        )
        const subject = { about: 'item' as const, sheetId: sheet?.id ?? '', item: step.item }
        await fileAppeal(context, { subject, words, claim: step.claim, key })
        return
      }
      const subject = { about: 'mark' as const, periodId: at.period, indicator: step.indicator ?? '' }
      const { seen } = await readSubject(actor, now, subject)
      if (!seen.observation || !('numerator' in seen.observation)) throw new Error(`${step.name}: no rate`)
      const { numerator, denominator } = seen.observation
      const claim = { numerator, denominator: denominator - (step.fewer ?? 0) }
      await fileAppeal(context, { subject, words, claim, key })
      return
    }
    case 'hear':
    case 'decide': {
      const [appeal] = await listAppeals(db, owner, { unitId: at.unit, periodIds: [at.period] })
      if (!appeal) throw new Error(`${step.name}: no appeal`)
      const { id, version } = appeal
      if (step.do === 'hear') await moveAppeal(context, 'review', { id, version, key })
      else {
        const { outcome, words } = step
        await decideAppeal(context, { id, version, outcome, observation: null, words, key })
      }
    }
  }
}
