import { exact } from '@/app/_components/ui/figures'
import type { LeagueLine } from './league'
import type { LeagueWords } from './league-words'
import classes from './league-table.module.css'

/** The points of a unit whose group is assessed on others than most; no part of the text, so that a figure is copied. */
export function OtherPoints({
  points,
  common,
  words,
}: {
  points: number
  common: number | null
  words: LeagueWords
}) {
  if (points === common) return null
  return <span className={classes.points} data-points={words.t('ofPoints', { points: exact(points) })} />
}

/** The same in words, for under a copied table. */
export function pointsNote(
  row: LeagueLine,
  head: string,
  points: number | undefined,
  common: number | null,
  words: LeagueWords,
): string | null {
  if (points === undefined || points === common) return null
  return words.t('copyPoints', { unit: words.unit(row.unit), head, points: exact(points) })
}
