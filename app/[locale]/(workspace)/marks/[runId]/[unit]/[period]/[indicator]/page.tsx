import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { isDue } from '@/server/domain/plan/plan-version'
import { AppealWay } from '../../../../_components/appeal-way'
import { makeTelling } from '../../../../_components/explanation/make-telling'
import { MarkBody } from '../../../../_components/explanation/mark-body'
import { MarkFinding } from '../../../../_components/explanation/mark-finding'
import { settledText } from '../../../../_components/explanation/settled'
import { RunBadge } from '../../../../_components/run-badge'
import { RunNotice } from '../../../../_components/run-notice'

type Props = PageProps<'/[locale]/marks/[runId]/[unit]/[period]/[indicator]'>

async function read({ params }: Props) {
  const { runId, ...codes } = await params
  const unit = decodeURIComponent(codes.unit)
  const period = decodeURIComponent(codes.period)
  const indicator = decodeURIComponent(codes.indicator)
  return ask(async (api) => {
    const [mark, result] = await Promise.all([
      api.league.mark({ runId, unit, period, indicator }),
      api.league.unit({ runId, unit, period }),
    ])
    const actor = await api.account.read()
    const mine =
      can(actor, 'appeal.file') &&
      actor.unit.id === mark.unit.id &&
      mark.run.published &&
      mark.run.superseded === null
    const appeal = mine
      ? await api.appeals.subject({ about: 'mark', periodId: mark.period.id, indicator: mark.indicator.code })
      : null
    return { mark, result, appeal }
  })
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ mark }, t, locale] = await Promise.all([read(props), getTranslations('marks.mark'), getLocale()])
  const { unit, indicator } = mark
  return {
    title: t('title', {
      unit: nameOf(unit, locale),
      code: indicator.code,
      indicator: nameOf(indicator, locale),
    }),
  }
}

/** One mark with everything it follows from, so that the unit it hurts can check it. */
export default async function MarkPage(props: Props) {
  const [{ mark, result, appeal }, t, locale, format] = await Promise.all([
    read(props),
    getTranslations('marks'),
    getLocale(),
    getFormatter(),
  ])
  const { run, plan, unit, period, indicator } = mark
  const { explanation } = mark.mark
  const others = result.rows.map((row) => row.indicator)
  const telling = await makeTelling(mark, others, explanation.decimals)
  const settled = await settledText(explanation, telling.periodName)
  const address = (to: { period?: string; indicator?: string }) =>
    `/marks/${run.id}/${unit.code}/${to.period ?? period.code}/${to.indicator ?? indicator.code}`
  const at = others.findIndex((other) => other.code === indicator.code)
  const [before, after] = [others[at - 1], others[at + 1]]
  const dueIn = result.periods.filter((candidate) => isDue(indicator, candidate))
  const hasTrend = !['tally', 'checklist', 'manual'].includes(indicator.scoring.kind)
  return (
    <>
      <PageHead
        context={t('mark.context', {
          plan: nameOf(plan, locale),
          period: nameOf(period, locale),
          version: String(run.planVersion),
          run: String(run.number),
          time: format.dateTime(run.createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
        title={
          <>
            {t('mark.title', {
              unit: nameOf(unit, locale),
              code: indicator.code,
              indicator: nameOf(indicator, locale),
            })}{' '}
            <RunBadge run={run} />
          </>
        }
        finding={<MarkFinding explanation={explanation} telling={telling} settled={settled} />}
        actions={
          <>
            {before ? (
              <Link href={address({ indicator: before.code })}>
                {t('mark.previous', { code: before.code })}
              </Link>
            ) : null}
            <Link href={`/marks/${run.id}/${unit.code}?period=${period.code}`}>
              {t('mark.back', { unit: nameOf(unit, locale) })}
            </Link>
            {hasTrend ? (
              <Link
                href={`/trends?${new URLSearchParams({
                  unit: unit.code,
                  indicator: indicator.code,
                  ...(plan.asked === null ? {} : { plan: plan.asked }),
                }).toString()}`}
              >
                {t('mark.trend')}
              </Link>
            ) : null}
            {after ? (
              <Link href={address({ indicator: after.code })}>{t('mark.next', { code: after.code })}</Link>
            ) : null}
          </>
        }
      />
      <RunNotice
        run={run}
        hrefIn={(runId) => `/marks/${runId}/${unit.code}/${period.code}/${indicator.code}`}
      />
      {dueIn.length > 1 ? (
        <Choices
          label={t('mark.otherPeriods')}
          choices={dueIn.map((candidate) => ({
            key: candidate.code,
            text: nameOf(candidate, locale),
            href: address({ period: candidate.code }),
            current: candidate.code === period.code,
          }))}
        />
      ) : null}
      {appeal ? <AppealWay subject={appeal} /> : null}
      <MarkBody mark={mark} others={others} telling={telling} />
    </>
  )
}
