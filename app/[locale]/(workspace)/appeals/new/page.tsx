import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import { FileAppeal } from '../_components/file-appeal'
import classes from '../_components/appeals.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals')
  return { title: t('file') }
}

/** What the address asks about; null where it says nothing that can be asked. */
function askedIn(query: Record<string, string | string[] | undefined>): AppealAsked | null {
  const { about, periodId, indicator, sheetId, item, vetoId } = query
  const id = /^[\da-f-]{36}$/i
  if (about === 'mark' && typeof periodId === 'string' && typeof indicator === 'string')
    return id.test(periodId) ? { about, periodId, indicator } : null
  if (about === 'item' && typeof sheetId === 'string' && typeof item === 'string')
    return id.test(sheetId) ? { about, sheetId, item } : null
  if (about === 'veto' && typeof vetoId === 'string') return id.test(vetoId) ? { about, vetoId } : null
  return null
}

/** Where an appeal is written: what counts now, what should, and why. */
export default async function NewAppealPage({ searchParams }: PageProps<'/[locale]/appeals/new'>) {
  const asked = askedIn(await searchParams)
  if (!asked) notFound()
  const [{ actor, subject }, t, locale, format] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), subject: await api.appeals.subject(asked) })),
    getTranslations('appeals'),
    getLocale(),
    getFormatter(),
  ])
  const day = (text: string | null) =>
    text === null ? '' : format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const named = subject.item ?? subject.indicator
  const what = named
    ? `${subject.indicator?.code ?? ''} ${nameOf(named, locale)}`
    : `${t('about.veto')} ${subject.veto?.clause ?? ''}`
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/appeals">{t('title')}</Link> ·{' '}
            {t('fileContext', {
              unit: nameOf(actor.unit, locale),
              period: nameOf(subject.period, locale),
            })}
          </>
        }
        title={t('fileTitle', { what })}
        finding={
          subject.knownOn
            ? t('fileFinding', { knownOn: day(subject.knownOn), lastDay: day(subject.lastDay) })
            : undefined
        }
      />
      {subject.refused ? (
        <p className={classes.notice}>
          {t(`refused.${subject.refused}`, { lastDay: day(subject.lastDay) })}{' '}
          {subject.filed ? <Link href={`/appeals/${subject.filed.id}`}>{t('see')}</Link> : null}
        </p>
      ) : (
        <Interactive areas={['appeals', 'entry']}>
          <FileAppeal asked={asked} subject={subject} what={what} userId={actor.userId} />
        </Interactive>
      )}
    </>
  )
}
