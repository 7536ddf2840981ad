import { getLocale, getTranslations } from 'next-intl/server'
import { PageHead } from '@/app/_components/ui/page-head'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import chooseClasses from '../choose.module.css'
import { Ties } from '../ties'
import { CompareFinding } from './compare-finding'
import { CompareTable } from './compare-table'
import classes from './compare.module.css'
import type { SideBySide } from './side-by-side'

/** Some units side by side, with the form that chooses others: works without script, and stands in the address. */
export async function CompareView({ page, refused }: { page: SideBySide; refused: boolean }) {
  const [t, tl, locale] = await Promise.all([
    getTranslations('comparison'),
    getTranslations('cockpit.table'),
    getLocale(),
  ])
  const { plan, plans, asked, view, publication, units, all } = page
  const period = plan.periods.find(({ code }) => code === view.periodCode)
  const table = tl(view.is, {
    year: String(plan.year),
    period: period ? nameOf(period, locale) : view.periodCode,
  })
  const names = units.map(({ unit }) => nameOf(unit, locale)).join(t('finding.list'))
  const isChosen = (code: string) => units.some(({ unit }) => unit.code === code)
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(plan.owner, locale),
          plan: nameOf(plan, locale),
          table,
          number: String(publication?.number ?? ''),
        })}
        title={t('titleOf', { units: names })}
        finding={<CompareFinding page={page} />}
      />
      <Ties current="compare" plan={asked} />
      <form className={chooseClasses.form} action={getPathname({ href: '/trends/compare', locale })}>
        <PlanChoices
          plans={plans}
          current={asked}
          href={(code) => `/trends/compare?${new URLSearchParams({ plan: code }).toString()}`}
        />
        {asked === null ? null : <input type="hidden" name="plan" value={asked} />}
        <fieldset className={classes.choices}>
          <legend>{t('choose')}</legend>
          {all.map((unit) => (
            <label key={unit.code}>
              <input type="checkbox" name="unit" value={unit.code} defaultChecked={isChosen(unit.code)} />
              {nameOf(unit, locale)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className={classes.show}>
          {t('show')}
        </button>
      </form>
      {refused ? (
        <p role="alert" className={classes.few}>
          {t('few')}
        </p>
      ) : null}
      <CompareTable page={page} names={names} />
    </>
  )
}
