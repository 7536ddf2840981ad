import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { planChoiceText } from '@/app/_components/ui/plan-choice-text'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { questionKinds } from '@/server/domain/integrity/question'
import { integrityWords } from './_components/integrity-words'
import { KindSection } from './_components/kind-section'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('integrity')
  return { title: t('title') }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHOWN = ['open', 'noted', 'all'] as const

/** What the figures ask the office: by kind, each question with its basis and with what was found out about it. */
export default async function IntegrityPage({ searchParams }: PageProps<'/[locale]/integrity'>) {
  const asked = await searchParams
  const planId = typeof asked['plan'] === 'string' && UUID.test(asked['plan']) ? asked['plan'] : undefined
  const show = SHOWN.find((each) => each === asked['show']) ?? 'open'
  const [board, t, locale] = await Promise.all([
    ask((api) => api.integrity.read({ planId })),
    getTranslations('integrity'),
    getLocale(),
  ])
  if (!board.plan)
    return (
      <>
        <PageHead title={t('title')} />
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      </>
    )
  const { plan, plans, questions } = board
  const words = await integrityWords(board)
  const isOpen = (state: string) => state === 'open'
  const open = questions.filter(({ state }) => isOpen(state)).length
  const counts = { open, noted: questions.length - open, all: questions.length }
  return (
    <>
      <PageHead
        context={t('context', { owner: nameOf(plan.owner, locale), plan: nameOf(plan, locale) })}
        title={t('title')}
        finding={
          questions.length === 0
            ? t('findingNone')
            : t('finding', { open: String(open), noted: String(counts.noted) })
        }
      />
      {plans.length > 1 ? (
        <Choices
          label={t('plans')}
          choices={plans.map((one) => ({
            key: one.id,
            text: planChoiceText(plans, one, locale),
            href: `/integrity?plan=${one.id}`,
            current: one.id === plan.id,
          }))}
        />
      ) : null}
      <Choices
        label={t('show')}
        choices={SHOWN.map((each) => ({
          key: each,
          text: t(`shown.${each}`, { count: String(counts[each]) }),
          href: `/integrity?plan=${plan.id}&show=${each}`,
          current: each === show,
        }))}
      />
      <Interactive areas={['integrity']}>
        {questionKinds.map((kind) => (
          <KindSection
            key={kind}
            kind={kind}
            planId={plan.id}
            asked={plan.asked}
            looked={board.looked.find((each) => each.kind === kind) ?? null}
            found={questions.filter((each) => each.kind === kind && each.isPut).length}
            questions={questions.filter(
              (each) => each.kind === kind && (show === 'all' || isOpen(each.state) === (show === 'open')),
            )}
            days={board.days}
            words={words}
          />
        ))}
      </Interactive>
    </>
  )
}
