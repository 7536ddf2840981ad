import 'server-only'
import { standing } from '@/server/domain/inspection/observations/cells'
import { lineWords } from '@/server/domain/inspection/observations/line-words'
import type { SettledSheet } from '@/server/domain/inspection/observations/settle-sheet'

interface Village {
  id: string
  name: string
  nameEn: string | null
}

/** What a sheet says of one line, as it is read: the observation and the words; village by village where there are several. */
export function readLine(settled: SettledSheet, code: string, villages: readonly Village[]) {
  const cells = settled.cells.filter(({ line }) => line.code === code)
  const line = settled.lines.get(code)
  const seen = cells.flatMap((cell) => {
    const head = standing(cell)
    return head ? [{ ...cell, head }] : []
  })
  return {
    observation: line?.is === 'observation' ? line.observation : null,
    reason: lineWords(settled, code, villages, ({ name }) => name),
    /** Each village with its own; marks where each is scored by itself. */
    villages: villages.flatMap((village) => {
      const here = seen.filter(({ villageId }) => villageId === village.id)
      const marks =
        line?.is === 'marks' ? line.villages.find(({ villageId }) => villageId === village.id) : undefined
      return here.map(({ head, raterId }) => ({
        id: village.id,
        name: village.name,
        nameEn: village.nameEn,
        rater: raterId === null ? null : head.raterName,
        observation: head.observation,
        marks:
          raterId === null
            ? (marks?.marks ?? null)
            : (marks?.raters.find((one) => one.raterId === raterId)?.marks ?? null),
      }))
    }),
  }
}
