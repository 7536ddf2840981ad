import { useTranslations } from 'next-intl'
import hidden from './hidden.module.css'
import classes from './rank-move.module.css'

/** Places gained or lost, with sign and arrow; the words for screen readers and on hover. */
export function RankMove({ rank, before }: { rank: number | null; before: number | null }) {
  const t = useTranslations('common.rankMove')
  const places = rank === null || before === null ? null : before - rank
  const words =
    places === null
      ? t('noBefore')
      : places === 0
        ? t('unmoved')
        : t(places > 0 ? 'up' : 'down', { places: String(Math.abs(places)), before: String(before) })
  return (
    <span
      className={places === null || places === 0 ? classes.still : places > 0 ? classes.up : classes.down}
      title={words}
    >
      <span aria-hidden="true">
        {places === null ? '—' : places === 0 ? '0' : `${places > 0 ? '▲' : '▼'} ${String(Math.abs(places))}`}
      </span>
      <span className={hidden.hidden}>{words}</span>
    </span>
  )
}
