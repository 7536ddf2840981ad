import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { profileHref, type Profile } from './profile'
import classes from './profile.module.css'

/** The ways from one profile to another: years, and the other units in the order of the table. */
export async function ProfileWays({ profile }: { profile: Profile }) {
  const [t, locale] = await Promise.all([getTranslations('townships'), getLocale()])
  const { years, plan, unit, order } = profile
  return (
    <div className={classes.ways}>
      <Choices
        label={t('years')}
        choices={years.map((year) => ({
          key: String(year),
          text: String(year),
          href: profileHref(unit.code, year),
          current: year === plan.year,
        }))}
      />
      <details className={classes.others}>
        <summary>{t('others')}</summary>
        <ol>
          {order.map((each) => (
            <li key={each.code}>
              <Link
                href={profileHref(each.code, plan.year)}
                prefetch={false}
                aria-current={each.code === unit.code ? 'page' : undefined}
              >
                {each.rank ?? '—'} {nameOf(each, locale)}
              </Link>
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}
