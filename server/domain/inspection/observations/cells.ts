import { canonicalJson } from '../../audit/canonical-json'
import type { SheetLine } from '../sheet-lines'
import { combinesRaters, villagesOf } from './by-village'
import { headsOf } from './heads'
import { contentOf, isBlank, type Seen } from './observation'

/** One place of a sheet: a line in a village, by one inspector where the plan combines what several saw. */
export interface Cell<One extends Seen = Seen> {
  key: string
  line: SheetLine
  villageId: string | null
  /** Null where inspectors must agree. */
  raterId: string | null
  /** What stands; more than one where people entered without knowing of each other. */
  heads: One[]
  /** Whether they say different things: nothing counts here until a person has decided. */
  conflict: boolean
}

/** `line`, `line@village`, `line@village#rater`: how a place is called in messages and in the browser. */
export const cellKey = (code: string, villageId: string | null, raterId: string | null = null): string =>
  `${code}${villageId === null ? '' : `@${villageId}`}${raterId === null ? '' : `#${raterId}`}`

/**
 * A sheet's places with what stands in each. A line that combines inspectors has a place for each who entered there, and
 * for `raters`, who are to. What was entered for a village that was left out, or a line that isn't asked, has no place.
 */
export function cellsOf<One extends Seen>(
  lines: readonly SheetLine[],
  villages: readonly { id: string }[],
  observations: readonly One[],
  raters: readonly string[] = [],
): Cell<One>[] {
  const byLine = new Map<string, One[]>()
  for (const seen of observations) byLine.set(seen.lineCode, [...(byLine.get(seen.lineCode) ?? []), seen])
  return lines.flatMap((line) =>
    villagesOf(line, villages).flatMap((villageId) => {
      const here = (byLine.get(line.code) ?? []).filter((seen) => seen.villageId === villageId)
      if (!combinesRaters(line)) return [cell(line, villageId, null, here)]
      const who = [...new Set([...raters, ...here.map(({ raterId }) => raterId)])]
      return who.map((raterId) =>
        cell(
          line,
          villageId,
          raterId,
          here.filter((seen) => seen.raterId === raterId),
        ),
      )
    }),
  )
}

function cell<One extends Seen>(
  line: SheetLine,
  villageId: string | null,
  raterId: string | null,
  here: readonly One[],
): Cell<One> {
  const heads = headsOf(here)
  const said = new Set(heads.map((head) => canonicalJson(contentOf(head))))
  return {
    key: cellKey(line.code, villageId, raterId),
    line,
    villageId,
    raterId,
    heads,
    conflict: said.size > 1,
  }
}

/** What stands in a cell; null where nothing does, or several things. */
export function standing<One extends Seen>(cell: Cell<One>): One | null {
  const [head] = cell.heads
  return head && !cell.conflict && !isBlank(head) ? head : null
}
