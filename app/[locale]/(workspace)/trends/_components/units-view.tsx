import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import classes from '../trends.module.css'
import { type AllTrends, allTrends, type Sort } from './all-trends'
import chooseClasses from './choose.module.css'
import { IndicatorChoice } from './choose'
import { inPlan } from './in-plan'
import { Panels } from './panels'
import { SaveLinks } from './save-links'
import { SentenceText } from './sentence-text'
import { Ties } from './ties'
import { UnitsTable } from './units-table'

const FINDING = 'units-finding'

/** All units' trends of a chosen indicator: what they say, drawn side by side, and in figures. */
export async function UnitsView({
  trends,
  unit,
  sort,
}: {
  trends: AllTrends
  unit: string | undefined
  sort: Sort
}) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  const shown = await allTrends(trends, { selected: unit, sort }, locale)
  const { indicator, indicators, asked, plans } = trends
  const query = (chosen: { indicator?: string; sort?: Sort }) =>
    new URLSearchParams({
      indicator: chosen.indicator ?? indicator.code,
      ...(unit === undefined ? {} : { unit }),
      ...((chosen.sort ?? sort) === 'plan' ? { sort: 'plan' } : {}),
      ...inPlan(asked),
    }).toString()
  const trendOf = (code: string) =>
    `/trends?${new URLSearchParams({ unit: code, indicator: indicator.code, ...inPlan(asked) }).toString()}`
  return (
    <>
      <PageHead
        context={[t('context', { count: String(shown.model.panels[0]?.points.length ?? 0) }), shown.basisHead]
          .filter((each) => each !== null)
          .join(' · ')}
        title={shown.title}
        finding={<SentenceText id={FINDING} said={shown.finding} />}
        actions={
          <SaveLinks chart={`/trends/units/chart?${query({})}`} name={shown.fileName} table="#table" />
        }
      />
      <Ties current="units" unit={unit} indicator={indicator.code} plan={asked} />
      <form className={chooseClasses.form} action={getPathname({ href: '/trends/units', locale })}>
        <PlanChoices
          plans={plans}
          current={asked}
          href={(plan) => `/trends/units?${new URLSearchParams({ plan }).toString()}`}
        />
        {asked === null ? null : <input type="hidden" name="plan" value={asked} />}
        <IndicatorChoice
          indicator={indicator}
          indicators={indicators}
          href={(code) => `/trends/units?${query({ indicator: code })}`}
        />
        {unit === undefined ? null : <input type="hidden" name="unit" value={unit} />}
        {sort === 'plan' ? <input type="hidden" name="sort" value="plan" /> : null}
        <button type="submit" className={chooseClasses.show}>
          {t('show')}
        </button>
        <Choices
          label={t('units.sort')}
          choices={(['value', 'plan'] as const).map((each) => ({
            key: each,
            text: t(`units.sortBy.${each}`),
            href: `/trends/units?${query({ sort: each })}`,
            current: each === sort,
          }))}
        />
      </form>
      <Panels
        panels={shown.panels}
        href={trendOf}
        label={t('units.chart', { code: indicator.code, indicator: nameOf(indicator, locale) })}
        describedBy={FINDING}
      />
      <p className={classes.notes}>{shown.notes.join(' ')}</p>
      <UnitsTable trends={trends} shown={shown} />
    </>
  )
}
