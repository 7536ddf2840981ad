import type { Observation } from '@/server/domain/scoring/case'
import { clamp } from './draw'
import { randomOf } from './random'
import { unitOf } from './units'

/** 督查员丙 gives less than others for the same. */
const HARSH: Readonly<Record<string, number>> = { inspector3: 140 }
/** The township whose reports and inspections disagree: how much of what it reports is found, per mille. */
const FOUND: Readonly<Record<string, number>> = { gucheng: 760 }

interface Seen {
  observation: Observation
  reason: string | null
}

/** Files that were complete, or households that knew, in one village: what is there is the village's, how strictly it is taken the inspector's. */
export function seenInVillage(unit: string, village: string, line: string, inspector: string): Seen {
  const there = randomOf(`seen/${village}/${line}`)
  const share = clamp(unitOf(unit).found + 60 - there.below(160), 500, 1000) - (HARSH[inspector] ?? 0)
  const drawn = 10
  const good = randomOf(`seen/${village}/${line}/${inspector}`).successes(drawn, clamp(share, 300, 1000))
  const short = drawn - good
  return {
    observation: { numerator: good, denominator: drawn },
    reason:
      short === 0
        ? null
        : line === 'files'
          ? `抽查${String(drawn)}份，${String(short)}份缺项。`
          : `访谈${String(drawn)}户，${String(short)}户说不清本户应享的政策。`,
  }
}

/** What was reported of a village, and what was counted there. Where the record does not know it, it is read from the village's book. */
export function countedAgain(unit: string, village: string, line: string, known: number | undefined): Seen {
  const lot = randomOf(`again/${village}/${line}`)
  const reported = known ?? 6 + lot.below(9)
  const found = FOUND[unit]
  const verified =
    found === undefined
      ? Math.max(0, reported - (lot.below(1000) < 80 ? 1 : 0))
      : Math.round((reported * (found + lot.below(60))) / 1000)
  return { observation: { reported, verified }, reason: null }
}
