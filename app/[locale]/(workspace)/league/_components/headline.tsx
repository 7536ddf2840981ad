import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { HeadlinePart } from '@/server/domain/league/headline'

/** What the table says, in one sentence; each unit named leads to its marks. */
export async function Headline({
  parts,
  runId,
  period,
}: {
  parts: readonly HeadlinePart[]
  runId: string
  period: string
}) {
  const [t, locale] = await Promise.all([getTranslations('league'), getLocale()])
  const nameLink = (unit: { code: string; name: string; nameEn: string | null }) => (
    <Link key={unit.code} href={`/marks/${runId}/${unit.code}?period=${period}`}>
      {nameOf(unit, locale)}
    </Link>
  )
  const words = (part: HeadlinePart) => {
    switch (part.is) {
      case 'leads':
        return t.rich('leads', {
          units: () =>
            part.units.map((unit, at) => (
              <Fragment key={unit.code}>
                {at > 0 ? t('listJoiner') : ''}
                {nameLink(unit)}
              </Fragment>
            )),
        })
      case 'rose':
      case 'fell':
        return t.rich(part.is, {
          unit: () => nameLink(part.unit),
          places: String(part.places),
          rank: String(part.to),
        })
      case 'provisional':
      case 'vetoed':
        return t(part.is, { count: String(part.count) })
    }
  }
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={part.is}>
          {at > 0 ? t('joiner') : ''}
          {words(part)}
        </Fragment>
      ))}
      {t('end')}
    </>
  )
}
