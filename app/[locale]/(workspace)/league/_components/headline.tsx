import { Fragment, type ReactNode } from 'react'
import type { HeadlinePart } from '@/server/domain/league/headline'
import type { LeagueWords } from './league-words'
import { Link } from '@/app/_i18n/navigation'

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
  const unitLink = (unit: { code: string; name: string; nameEn: string | null }) => (
    <Link key={unit.code} href={hrefOf(unit.code)} prefetch={false}>
      {words.unit(unit)}
    </Link>
  )
  const say = (part: HeadlinePart) => {
    switch (part.is) {
      case 'leads': {
        const units = () =>
          part.units.map((unit, at) => (
            <Fragment key={unit.code}>
              {at > 0 ? t('listJoiner') : ''}
              {unitLink(unit)}
            </Fragment>
          ))
        return group === null
          ? t.rich('leads', { units })
          : t.rich('leadsGroup', { units, group: words.group(group) })
      }
      case 'rose':
      case 'fell':
        return t.rich(part.is, {
          unit: () => unitLink(part.unit),
          places: String(part.places),
          rank: String(part.to),
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
