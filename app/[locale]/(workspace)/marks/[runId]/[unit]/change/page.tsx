import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { fixed, signed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { RankChange } from '../../../_components/change/rank-change'
import { TotalChange } from '../../../_components/change/total-change'

type Props = PageProps<'/[locale]/marks/[runId]/[unit]/change'>

async function read({ params, searchParams }: Props) {
  const [{ runId, unit }, { from }] = await Promise.all([params, searchParams])
  return ask((api) =>
    api.league.change({
      runId,
      unit: decodeURIComponent(unit),
      from: typeof from === 'string' ? from : undefined,
    }),
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit }, t, locale] = await Promise.all([read(props), getTranslations('change'), getLocale()])
  return { title: t('title', { unit: nameOf(unit, locale) }) }
}

/** Why a unit's total and rank are not what they were: every part, adding up to the change exactly. */
export default async function ChangePage(props: Props) {
  const [answer, t, locale] = await Promise.all([read(props), getTranslations('change'), getLocale()])
  const { run, before, plan, unit, indicators, change } = answer
  const nameOfIndicator = (code: string) => {
    const known = indicators.find((one) => one.code === code)
    return known ? `${code} ${nameOf(known, locale)}` : code
  }
  const back = (
    <Link href={`/marks/${run.id}/${encodeURIComponent(unit.code)}?period=${run.period.code}`}>
      {t('marks')}
    </Link>
  )
  const title = t('title', { unit: nameOf(unit, locale) })
  if (!before || !change)
    return (
      <>
        <PageHead title={title} actions={back} />
        <Empty title={t('noBefore')}>
          <p>{t('noBeforeText')}</p>
        </Empty>
      </>
    )
  const { total, rank } = change
  // The reason is one that moved the total the way it went.
  const most =
    'whyNot' in total
      ? undefined
      : total.indicators.find(({ change: moved }) => Math.sign(moved) === Math.sign(total.change))
  const finding =
    'whyNot' in total
      ? [t('notRanked')]
      : [
          ...('whyNot' in rank
            ? []
            : [
                rank.from === rank.to
                  ? t('findingSameRank', { to: String(rank.to) })
                  : t('findingRank', { from: String(rank.from), to: String(rank.to) }),
              ]),
          t('findingTotal', {
            from: fixed(total.from, total.decimals),
            to: fixed(total.to, total.decimals),
            change: signed(total.change, total.decimals),
          }),
          ...(most
            ? [
                t('findingMost', {
                  indicator: nameOfIndicator(most.indicator),
                  change: signed(most.change, total.decimals),
                }),
              ]
            : []),
        ]
  return (
    <>
      <PageHead
        context={t('context', {
          plan: nameOf(plan, locale),
          from: nameOf(before.period, locale),
          to: nameOf(run.period, locale),
        })}
        title={title}
        finding={finding.join(locale === 'en' ? ' ' : '')}
        actions={back}
      />
      {'whyNot' in total ? null : (
        <TotalChange
          total={total}
          nameOf={nameOfIndicator}
          hrefOf={(code) =>
            `/marks/${run.id}/${encodeURIComponent(unit.code)}?period=${run.period.code}&explain=${encodeURIComponent(code)}`
          }
        />
      )}
      {'whyNot' in rank ? null : <RankChange rank={rank} nameOf={nameOfIndicator} />}
    </>
  )
}
