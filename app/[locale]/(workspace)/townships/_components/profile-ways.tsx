import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { profileHref } from '@/app/_components/ui/profile-href'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { Profile } from './profile'
import classes from './profile.module.css'

/** The ways from one profile to another: years, and the other units in the order of the table. */
export async function ProfileWays({ profile }: { profile: Profile }) {
  const [t, locale] = await Promise.all([getTranslations('townships'), getLocale()])
  const { years, plans, asked, plan, unit, order } = profile
  return (
    <div className={classes.ways}>
      <Choices
        label={t('years')}
        choices={years.map((each) => ({
          key: String(each.year),
          text: String(each.year),
          href: profileHref(unit.code, each.year, each.plan),
          current: each.year === plan.year,
        }))}
      />
      <PlanChoices
        plans={plans}
        current={plan.code}
        href={(code) => profileHref(unit.code, plan.year, code)}
      />
      <details className={classes.others}>
        <summary>{t('others')}</summary>
        <ol>
          {order.map((each) => (
            <li key={each.code}>
              <Link
                href={profileHref(each.code, plan.year, asked)}
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
