import type { Direction } from '../../scoring/case'
import { groupsOf } from './assemble-blend'
import { hasBands } from './assemble-rule'
import type { Draft } from './draft'
import type { Piece, Placed } from './pieces'

const WAYS = { below: 'higher', above: 'lower', away: 'range' } as const

/**
 * Which side is good, from the first that says so; whoever says otherwise stands against it. Bands may be written from
 * below or from above whatever is good, so they say it only where nobody else does.
 */
export function saidDirection(draft: Draft, placed: readonly Placed[]): Direction | null {
  const inBands = new Set(
    [placed, ...groupsOf(placed).map(({ inside }) => inside)].flatMap((each, at, all) => {
      const isWhole = at === 0 && all.length > 1
      return !isWhole && hasBands(draft.over(each)) ? each.map(({ piece }) => piece) : []
    }),
  )
  const seen: { strong: Direction | null; weak: Direction | null } = { strong: null, weak: null }
  const see = (piece: Piece, direction: Direction | null) => {
    if (direction === null) return
    if (piece.say === 'meets' && inBands.has(piece)) seen.weak ??= direction
    else if (seen.strong === null) seen.strong = direction
    else if (seen.strong !== direction) draft.refuse(piece, 'contradicts')
  }
  for (const piece of draft.peek('better')) see(piece, piece.direction)
  for (const piece of draft.peek('when')) see(piece, piece.direction)
  for (const piece of draft.peek('meets')) see(piece, piece.direction)
  for (const piece of draft.peek('deduct')) see(piece, WAYS[piece.way])
  for (const piece of draft.peek('otherwise')) see(piece, piece.direction)
  for (const piece of draft.peek('noneAt')) see(piece, WAYS[piece.side])
  for (const piece of draft.peek('bonus')) see(piece, piece.direction)
  return seen.strong ?? seen.weak
}
