import { Fragment, type ReactNode } from 'react'
import type { HeadlinePart, NamedUnit } from '@/server/domain/league/headline'
import type { LeagueWords } from './league-words'
import { Link } from '@/app/_i18n/navigation'

/** Units that moved alike and are called by name; of more, it is said how many. */
const MOST_NAMED = 3

/** What the table says, in one sentence; each part leads to what it rests on. */
export function Headline({
  parts,
  group,
  hrefOf,
  words,
}: {
  parts: readonly HeadlinePart[]
  /** The kind of units shown; null for all. */
  group: string | null
  hrefOf: (unitCode: string) => string
  words: LeagueWords
}) {
  const { t } = words
  const unitLink = (unit: NamedUnit) => (
    <Link key={unit.code} href={hrefOf(unit.code)} prefetch={false}>
      {words.unit(unit)}
    </Link>
  )
  const listOf = (units: readonly NamedUnit[]) =>
    units.map((unit, at) => (
      <Fragment key={unit.code}>
        {at > 0 ? t('listJoiner') : ''}
        {unitLink(unit)}
      </Fragment>
    ))
  const say = (part: HeadlinePart) => {
    switch (part.is) {
      case 'leads': {
        const units = () => listOf(part.units)
        return group === null
          ? t.rich('leads', { units })
          : t.rich('leadsGroup', { units, group: words.group(group) })
      }
      case 'rose':
      case 'fell':
        return part.units.length === 1
          ? t.rich(part.is, {
              unit: () => listOf(part.units),
              places: String(part.places),
              rank: String(part.to),
            })
          : t.rich(`${part.is}Each`, {
              units: () => listOf(part.units.slice(0, MOST_NAMED)),
              more: part.units.length > MOST_NAMED ? 'yes' : 'no',
              count: String(part.units.length),
              places: String(part.places),
            })
      case 'missed':
      case 'provisional':
      case 'vetoed':
        return t.rich(part.is, {
          count: String(part.count),
          link: (chunks: ReactNode) => <a href={`#unit-${part.first.code}`}>{chunks}</a>,
        })
    }
  }
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={part.is}>
          {at > 0 ? t('joiner') : ''}
          {say(part)}
        </Fragment>
      ))}
      {t('end')}
    </>
  )
}
