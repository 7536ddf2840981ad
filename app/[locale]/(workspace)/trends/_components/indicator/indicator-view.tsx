import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { PageHead } from '@/app/_components/ui/page-head'
import { PlanChoices } from '@/app/_components/ui/plan-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname } from '@/app/_i18n/navigation'
import { basisTexts } from '../basis-text'
import { IndicatorChoice } from '../choose'
import chooseClasses from '../choose.module.css'
import { inPlan } from '../in-plan'
import { indicatorWords } from '../indicator-words'
import { SaveLinks } from '../save-links'
import { Ties } from '../ties'
import { CountySection } from './county-section'
import { funnelFileName } from './funnel-file'
import { FunnelSection } from './funnel-section'
import { IndicatorFacts } from './indicator-facts'
import { IndicatorFinding } from './indicator-finding'
import type { ShownIndicator } from './indicator-page'
import { ProjectionSection } from './projection-section'
import { UnitSection } from './unit-section'

/** A chosen indicator in a chosen period: the finding, then the funnel, the units, the county through time, the year's end. */
export async function IndicatorView({
  page,
  period,
}: {
  page: ShownIndicator
  period: NonNullable<ShownIndicator['period']>
}) {
  const { indicator, indicators, periods, plans, asked, basis } = page
  const [t, locale, words] = await Promise.all([
    getTranslations('indicator'),
    getLocale(),
    getLocale().then((chosen) => indicatorWords(indicator, chosen)),
  ])
  const published = await basisTexts(basis, basis.period, locale)
  const query = (chosen: { indicator?: string; period?: string }) =>
    new URLSearchParams({
      indicator: chosen.indicator ?? indicator.code,
      ...(chosen.period === undefined ? {} : { period: chosen.period }),
      ...inPlan(asked),
    }).toString()
  const shared = { page, period, words }
  return (
    <>
      <PageHead
        context={[
          t('context', { plan: nameOf(page.plan, locale), period: nameOf(period, locale) }),
          published.head,
        ].join(' · ')}
        title={t('title', { code: indicator.code, name: nameOf(indicator, locale) })}
        finding={<IndicatorFinding {...shared} />}
        actions={
          'whyNot' in page.funnel ? null : (
            <SaveLinks
              chart={`/trends/indicator/chart?${query({ period: period.code })}`}
              name={funnelFileName(page, t('funnel.fileName'))}
              table="#units"
            />
          )
        }
      />
      <Ties current="indicator" indicator={indicator.code} plan={asked} />
      <form className={chooseClasses.form} action={getPathname({ href: '/trends/indicator', locale })}>
        <PlanChoices
          plans={plans}
          current={asked}
          href={(plan) => `/trends/indicator?${new URLSearchParams({ plan }).toString()}`}
        />
        {asked === null ? null : <input type="hidden" name="plan" value={asked} />}
        <IndicatorChoice
          indicator={indicator}
          indicators={indicators}
          href={(code) => `/trends/indicator?${query({ indicator: code })}`}
        />
        <button type="submit" className={chooseClasses.show}>
          {(await getTranslations('trends'))('show')}
        </button>
        <Choices
          label={t('choosePeriod')}
          choices={periods.map((each) => ({
            key: each.code,
            text: nameOf(each, locale),
            href: `/trends/indicator?${query({ period: each.code })}`,
            current: each.code === period.code,
          }))}
        />
      </form>
      <FunnelSection {...shared} />
      <UnitSection {...shared} />
      <ProjectionSection {...shared} />
      <CountySection {...shared} />
      <IndicatorFacts page={page} />
    </>
  )
}
