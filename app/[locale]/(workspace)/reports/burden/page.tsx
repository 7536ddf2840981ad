import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { planChoiceText } from '@/app/_components/ui/plan-choice-text'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import classes from '../_components/burden.module.css'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('burden')
  return { title: t('title') }
}

/** What the year's reports have asked of every unit, and what of it was never used in a mark. */
export default async function BurdenPage({ searchParams }: PageProps<'/[locale]/reports/burden'>) {
  const { plan: asked } = await searchParams
  const planId = typeof asked === 'string' && UUID.test(asked) ? asked : undefined
  const [{ actor, burden }, t, locale, format] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), burden: await api.reports.burden({ planId }) })),
    getTranslations('burden'),
    getLocale(),
    getFormatter(),
  ])
  const { plan, plans, units, indicators } = burden
  const head = { title: t('title'), context: nameOf(actor.unit, locale) }
  if (!plan || plan.periods === 0)
    return (
      <>
        <PageHead {...head} />
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      </>
    )
  const unused = indicators.filter(({ use }) => use === 'never')
  const number = (value: number) => format.number(value)
  return (
    <>
      <PageHead
        {...head}
        context={`${head.context} · ${nameOf(plan, locale)}`}
        finding={t('finding', {
          periods: String(plan.periods),
          cells: number(units[0]?.cells ?? 0),
          unused: String(unused.length),
          share: format.number(
            unused.reduce((sum, { cells }) => sum + cells, 0) /
              Math.max(
                1,
                indicators.reduce((sum, { cells }) => sum + cells, 0),
              ),
            { style: 'percent', maximumFractionDigits: 0 },
          ),
        })}
      />
      {plans.length > 1 ? (
        <Choices
          label={t('plan')}
          choices={plans.map((one) => ({
            key: one.id,
            text: planChoiceText(plans, one, locale),
            href: `/reports/burden?plan=${one.id}`,
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      <section className={classes.section}>
        <h2>{t('units')}</h2>
        <div className={table.scroll}>
          <table className={`${table.table} ${table.whole}`}>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                {(['cells', 'filled', 'corrections', 'returns', 'files', 'days'] as const).map((column) => (
                  <th key={column} scope="col" className={table.number}>
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.code}>
                  <th scope="row">{nameOf(unit, locale)}</th>
                  <td className={table.number}>{number(unit.cells)}</td>
                  <td className={table.number}>{number(unit.filled)}</td>
                  <td className={table.number}>{number(unit.corrections)}</td>
                  <td className={table.number}>{number(unit.returns)}</td>
                  <td className={table.number}>{number(unit.files)}</td>
                  <td className={table.number}>
                    {unit.days === null ? '—' : format.number(unit.days, { maximumFractionDigits: 1 })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={classes.note}>{t('daysNote')}</p>
      </section>
      <section className={classes.section}>
        <h2>{t('indicators')}</h2>
        <div className={table.scroll}>
          <table className={`${table.table} ${table.whole}`}>
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                <th scope="col" className={table.number}>
                  {t('asked')}
                </th>
                <th scope="col">{t('use')}</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    {one.code} {nameOf(one, locale)}
                  </th>
                  <td className={table.number}>{number(one.cells)}</td>
                  <td>
                    {one.use === 'never' ? <Badge tone="due">{t('uses.never')}</Badge> : t(`uses.${one.use}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}
