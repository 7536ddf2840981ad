import type { LeagueRow } from '../league/league-rows'
import type { RankRange } from '../league/rank-ranges'
import type { PublicationDocument } from '../publication/publication-document'
import type { AssessmentCase, Text } from '../scoring/case'
import type { BulletinAdjustment, BulletinFacts, BulletinRow } from './bulletin-facts'

export interface PublishedTable {
  /** In the order of the table. */
  rows: readonly (LeagueRow & { range: RankRange | null })[]
  categories: readonly { code: string; name: string }[]
  vetoes: readonly { code: string; name: { zh: string } }[]
}

/** What was published and its table as it is shown → what a bulletin tells of them. Names are those of the record, in its own language. */
export function gatherFacts(
  head: Pick<BulletinFacts, 'owner' | 'plan' | 'period' | 'before' | 'publication' | 'simulation'>,
  { case: assessment }: Pick<PublicationDocument, 'case'>,
  table: PublishedTable,
  overdue: BulletinFacts['overdue'],
): BulletinFacts {
  const rowOf = new Map(table.rows.map((row) => [row.unit.code, row]))
  const nameOf = (code: string) => rowOf.get(code)?.unit.name ?? code
  const rows = table.rows.map(toRow)
  return {
    ...head,
    // What was drawn for another table of the run says nothing of this one.
    simulation: rows.some(({ range }) => range) ? head.simulation : null,
    categories: table.categories.map(({ code, name }) => ({ code, name })),
    rows,
    vetoes: (assessment.vetoes ?? []).map(({ unit, clause }) => ({
      unit: nameOf(unit),
      clause,
      clauseName: table.vetoes.find(({ code }) => code === clause)?.name.zh ?? clause,
      would: rowOf.get(unit)?.rankWithoutVeto ?? null,
    })),
    adjustments: adjustmentsOf(assessment).map((one) => ({ ...one, unit: nameOf(one.unit) })),
    overdue: [...overdue],
  }
}

function toRow({
  unit,
  range,
  storedRank: _,
  part: __,
  placeInGroup: ___,
  ...row
}: PublishedTable['rows'][number]): BulletinRow {
  const { code, name, nameEn, group } = unit
  return {
    code,
    name,
    nameEn,
    group,
    rank: row.rank,
    score: row.score,
    grade: row.grade,
    status: row.status,
    range: range?.rank ? { rank: range.rank, total: range.total } : null,
    tier: range?.tier ?? null,
    previousRank: row.previousRank,
    rankWithoutVeto: row.rankWithoutVeto,
    categories: row.categories,
  }
}

/** What each adjustment gives by itself, before the plan's caps. */
function adjustmentsOf({ adjustments = [], plan }: AssessmentCase): BulletinAdjustment[] {
  return adjustments.map((one) => {
    if ('marks' in one) return one
    const item = plan.adjustmentItems?.find(({ code }) => code === one.item)
    const level = item?.levels.find(({ code }) => code === one.level)
    return {
      unit: one.unit,
      marks: level?.marks ?? 0,
      reason: [textOf(item?.name), textOf(level?.name), one.reason].filter(Boolean).join('，'),
    }
  })
}

const textOf = (text: Text | undefined): string => (typeof text === 'object' ? text.zh : (text ?? ''))
