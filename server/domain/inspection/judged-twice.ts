import type { Seen } from './observations/observation'
import type { Cell } from './observations/cells'
import { scoreSheet } from './score-sheet'

/** A sheet with what stands in its places; `checks`: the sheet of the same unit whose villages it looks at again. */
export interface JudgedSheet {
  id: string
  unitId: string
  checks: string | null
  cells: readonly Cell[]
}

/** One place that two or more inspectors judged: each one's marks in % of the line's points. */
export interface Judgement {
  sheet: string
  unitId: string
  line: string
  village: string | null
  /** Whether by a second team, or by several of one. */
  by: 'team' | 'backCheck'
  /** Each inspector once, by id. */
  marks: { raterId: string; raterName: string; share: number }[]
}

/**
 * Every place of a year's sheets that more than one inspector judged: where the plan combines several inspectors' marks, and where a
 * second team looked at the same village again. Marks are put on a common scale, % of the line's points, so that lines
 * can be told together; lines without points say nothing here.
 */
export function judgedTwice(sheets: readonly JudgedSheet[]): Judgement[] {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]))
  return sheets.flatMap((sheet) => {
    const first = sheet.checks === null ? undefined : byId.get(sheet.checks)
    const places = new Map<string, Judgement>()
    for (const cell of sheet.cells) {
      const key = placeOf(cell)
      const marks = marksIn(cell)
      if (marks.length === 0) continue
      const place = places.get(key) ?? {
        sheet: sheet.id,
        unitId: sheet.unitId,
        line: cell.line.code,
        village: cell.villageId,
        by: first ? ('backCheck' as const) : ('team' as const),
        marks: [],
      }
      place.marks.push(...marks)
      places.set(key, place)
    }
    for (const cell of first?.cells ?? []) places.get(placeOf(cell))?.marks.push(...marksIn(cell))
    return [...places.values()]
      .map((place) => ({ ...place, marks: eachOnce(place.marks) }))
      .filter(({ marks }) => marks.length > 1)
  })
}

const placeOf = ({ line, villageId }: Cell): string => `${line.code}@${villageId ?? ''}`

/** What one person gave stands once, the later over the earlier; by their ids. */
function eachOnce(marks: Judgement['marks']): Judgement['marks'] {
  const byRater = new Map(marks.map((one) => [one.raterId, one]))
  return [...byRater.values()].toSorted((a, b) => (a.raterId < b.raterId ? -1 : 1))
}

/** Those who entered here, conflicting entries too: that they differ is what is asked about. */
function marksIn({ line, heads }: Cell): Judgement['marks'] {
  const points = typeof line.scoring.points === 'number' ? line.scoring.points : 0
  if (line.is !== 'item' || points <= 0) return []
  return heads.flatMap(({ observation, raterId, raterName }: Seen) => {
    if (observation === null) return []
    const marks = scoreSheet([line], new Map([[line.code, observation]])).items[line.code] ?? null
    return marks === null ? [] : [{ raterId, raterName, share: (marks / points) * 100 }]
  })
}
