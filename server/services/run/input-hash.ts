import 'server-only'
import { inTransaction } from '@/server/db/client'
import { keepAnswer } from '../keep-answer'
import { loadInputs } from './load-inputs'

/**
 * The hash of what a run through a period would read now. Making it reads a whole plan's values, so the last one is kept
 * while nothing is recorded.
 */
export async function inputHash(ownerId: string, planId: string, periodCode: string): Promise<string> {
  return keepAnswer(JSON.stringify(['inputHash', ownerId, planId, periodCode]), () =>
    inTransaction(async (tx) => (await loadInputs(tx, { ownerId }, planId, periodCode)).hash, {
      frozen: true,
    }),
  )
}
