import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { JudgedTable } from '../_components/judged-table'
import { PlanYears } from '../_components/plan-years'
import { SeverityTable } from '../_components/severity-table'
import classes from '../_components/rounds.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('roundYear.agreement')
  return { title: t('title') }
}

/** Whether inspectors who judged the same places agree, and whether one is harsher: how sure that is stands with it. */
export default async function AgreementPage({ searchParams }: PageProps<'/[locale]/rounds/agreement'>) {
  const { plan: asked } = await searchParams
  const planId = typeof asked === 'string' ? asked : undefined
  const [{ actor, page }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.rounds.agreement({ planId }) })),
    getTranslations('roundYear.agreement'),
    getLocale(),
  ])
  const back = <Link href="/rounds">{t('back')}</Link>
  const years = page ? <PlanYears plans={page.plans} shown={page.plan} href="/rounds/agreement" /> : null
  if (!page || page.places === 0)
    return (
      <>
        <PageHead context={nameOf(actor.unit, locale)} title={t('title')} actions={back} />
        {years}
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const { agreement, severity, judged, places } = page
  const interval = 'whyNot' in agreement ? null : agreement.icc1.interval
  const isOpen = !('whyNot' in agreement) && agreement.icc1.icc < POOR && (interval?.upper ?? 0) > POOR
  const differing = severity.filter((one) => 'differs' in one && one.differs)
  return (
    <>
      <PageHead
        context={`${nameOf(actor.unit, locale)} · ${String(page.plan.year)}`}
        title={t('title')}
        finding={[
          'whyNot' in agreement
            ? t(agreement.whyNot === 'noSpread' ? 'noSpread' : 'tooFewPlaces', { places: String(places) })
            : t(`strength.${isOpen ? 'open' : strengthOf(agreement.icc1.icc)}`, {
                icc: fixed(agreement.icc1.icc),
                places: String(agreement.subjects),
                lower: interval ? fixed(interval.lower) : '',
                upper: interval ? fixed(interval.upper) : '',
              }),
          differing.length === 0
            ? t('nobodyDiffers')
            : t('differing', { names: differing.map(({ name }) => name).join(t('joiner')) }),
        ].join(locale === 'en' ? ' ' : '')}
        actions={back}
      />
      {years}
      {'whyNot' in agreement ? null : (
        <p className={classes.note}>
          {agreement.icc1.interval
            ? t('interval', {
                icc: fixed(agreement.icc1.icc),
                lower: fixed(agreement.icc1.interval.lower),
                upper: fixed(agreement.icc1.interval.upper),
              })
            : t('noInterval')}
        </p>
      )}
      <p className={classes.note}>{t('method')}</p>
      <section className={classes.section} aria-labelledby="severity">
        <h2 id="severity">{t('severity')}</h2>
        <SeverityTable rows={severity} />
      </section>
      <section className={classes.section} aria-labelledby="judged">
        <h2 id="judged">{t('judged')}</h2>
        <p className={classes.note}>
          {judged.length < places
            ? t('judgedNote', { shown: String(judged.length), all: String(places) })
            : t('judgedAll')}
        </p>
        <JudgedTable rows={judged} />
      </section>
    </>
  )
}

/** Below this inspectors agree poorly. */
const POOR = 0.5

/** In the usual words for such coefficients (Koo & Li 2016). */
const strengthOf = (icc: number): 'poor' | 'moderate' | 'good' | 'excellent' =>
  icc < POOR ? 'poor' : icc < 0.75 ? 'moderate' : icc < 0.9 ? 'good' : 'excellent'
