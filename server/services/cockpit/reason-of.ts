import 'server-only'
import type { Db } from '@/server/db/client'
import { listRunInputs } from '@/server/db/runs'
import { mainReason } from '@/server/domain/cockpit/main-reason'
import type { LeagueView } from '@/server/domain/league/views'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { marksOfRun } from '@/server/domain/statistics/marks-of-run'
import { keepAnswer } from '../keep-answer'

/** Why a unit's place is another than in the table before. Runs never change, so the answer is kept. */
export async function reasonOf(
  db: Db,
  { before, view }: { before: LeagueView; view: LeagueView },
  unit: string,
  rose: boolean,
) {
  return keepAnswer(JSON.stringify(['reason', before.runId, view.runId, view.scope, unit]), async () => {
    const cases = await listRunInputs(db, [before.runId, view.runId])
    const [first, second] = [before, view].map(({ runId, is, periodCode }) => {
      const own = cases.get(runId)
      return (
        own && {
          marks: marksOfRun(own, scoreCase(own, { explain: true })),
          period: is === 'period' ? periodCode : null,
        }
      )
    })
    return first && second ? mainReason(first, second, unit, rose) : null
  })
}
