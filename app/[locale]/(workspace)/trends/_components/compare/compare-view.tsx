import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { PageHead } from '@/app/_components/ui/page-head'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import chooseClasses from '../choose.module.css'
import { inPlan } from '../in-plan'
import { SaveLinks } from '../save-links'
import { Ties } from '../ties'
import { compareFigure } from './compare-figure'
import { compareFileName } from './compare-file'
import { CompareFinding } from './compare-finding'
import { CompareTable } from './compare-table'
import classes from './compare.module.css'
import type { SideBySide } from './side-by-side'
import { tableName } from './table-name'

/** Some units side by side, with the form that chooses others: works without script, and stands in the address. */
export async function CompareView({ page, refused }: { page: SideBySide; refused: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('comparison'), getLocale()])
  const { plan, plans, asked, publication, units, all } = page
  const table = await tableName(page, locale)
  const query = new URLSearchParams([
    ...units.map(({ unit }) => ['unit', unit.code]),
    ...Object.entries(inPlan(asked)),
  ]).toString()
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
        actions={
          <SaveLinks
            chart={`/trends/compare/chart?${query}`}
            name={compareFileName(page, locale)}
            table="#compared"
          />
        }
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
      <figure className={classes.chart}>
        {(['wide', 'narrow'] as const).map((size) => (
          <FigureSvg
            key={size}
            figure={compareFigure(page, t, locale, size)}
            label={t('chartLabel', { units: names })}
            describedBy="compare-note"
            className={classes[size]}
          />
        ))}
        <figcaption id="compare-note" className={classes.note}>
          {t('chartNote')}
        </figcaption>
      </figure>
      <CompareTable page={page} names={names} />
    </>
  )
}
