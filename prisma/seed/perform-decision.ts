import { v5 as uuidv5 } from 'uuid'
import { listAdjustments } from '@/server/db/adjustments'
import { database } from '@/server/db/client'
import { listPlans } from '@/server/db/plans'
import { listVetoes } from '@/server/db/vetoes'
import { enterAdjustment } from '@/server/services/adjustment/enter-adjustment'
import { moveAdjustment } from '@/server/services/adjustment/move-adjustment'
import type { CommandContext } from '@/server/services/command'
import { moveVeto } from '@/server/services/veto/move-veto'
import { proposeVeto } from '@/server/services/veto/propose-veto'
import type { DecisionDeed } from './decisions'

/** Does one step of a veto or a claim, through the service that a person would have used. */
export async function performDecision(
  context: CommandContext,
  key: string,
  step: DecisionDeed & { name: string },
  at: { period: string; unit: string },
): Promise<void> {
  const db = database()
  const owner = { ownerId: context.actor.ownerId }
  switch (step.do) {
    case 'proposeVeto': {
      const { clause, basis } = step
      await proposeVeto(context, {
        periodId: at.period,
        unitId: at.unit,
        clause,
        basis,
        indicator: null,
        key,
      })
      return
    }
    case 'claimBonus': {
      const { marks, matter, basis } = step
      const id = uuidv5('adjustment', key)
      const free = { item: null, level: null, marks }
      await enterAdjustment(context, 'claimed', {
        id,
        periodId: at.period,
        unitId: at.unit,
        ...free,
        matter,
        basis,
        key,
      })
      return
    }
    case 'rejectVeto':
    case 'refuseClaim': {
      const year = context.now.getUTCFullYear()
      const plan = (await listPlans(db, owner)).find(
        (one) => one.year === year && one.code === 'comprehensive',
      )
      const planId = plan?.id ?? ''
      if (step.do === 'rejectVeto') {
        const veto = (await listVetoes(db, owner, planId)).find(
          ({ unitId, clause }) => unitId === at.unit && clause === step.clause,
        )
        if (!veto) throw new Error(`${step.name}: there is no such veto`)
        await moveVeto(context, 'reject', { id: veto.id, version: 1, words: step.words, key })
        return
      }
      const claim = (await listAdjustments(db, owner, planId)).find(
        ({ unitId, matter }) => unitId === at.unit && matter === step.matter,
      )
      if (!claim) throw new Error(`${step.name}: there is no such claim`)
      await moveAdjustment(context, 'refuse', { id: claim.id, version: 1, words: step.words, key })
    }
  }
}
