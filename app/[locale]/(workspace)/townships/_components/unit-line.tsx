import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { profileHref } from '@/app/_components/ui/profile-href'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { Profile } from './profile'

/** Where a unit came from and went to within the year, each with the way there. */
export async function UnitLine({ profile: { line, plan, asked } }: { profile: Profile }) {
  const [t, format, locale] = await Promise.all([getTranslations('townships'), getFormatter(), getLocale()])
  if (!line) return null
  const links = (units: readonly { code: string; name: string; nameEn: string | null }[]) =>
    units.map((unit, at) => (
      <span key={unit.code}>
        {at === 0 ? '' : t('listJoin')}
        <Link href={profileHref(unit.code, plan.year, asked)}>{nameOf(unit, locale)}</Link>
      </span>
    ))
  const { former, madeOf, ended } = line
  return (
    <p>
      {former.map((name) => (
        <span key={name.until}>
          {t('line.former', {
            name: nameOf(name, locale),
            day: format.dateTime(new Date(name.until), { dateStyle: 'medium', timeZone: 'UTC' }),
          })}{' '}
        </span>
      ))}
      {madeOf === null ? null : (
        <>
          {t.rich('line.madeOf', {
            period: madeOf.from ? nameOf(madeOf.from, locale) : '',
            units: () => links(madeOf.units),
          })}{' '}
        </>
      )}
      {ended === null
        ? null
        : ended.after === null
          ? t.rich('line.partly', { units: () => links(ended.heirs) })
          : ended.heirs.length === 0
            ? t('line.endedOnly', { period: nameOf(ended.after, locale) })
            : t.rich('line.ended', {
                period: nameOf(ended.after, locale),
                units: () => links(ended.heirs),
              })}
    </p>
  )
}
