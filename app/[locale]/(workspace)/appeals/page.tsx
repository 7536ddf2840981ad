import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import { AppealTable } from './_components/appeal-table'
import { Options } from './_components/options'
import classes from './_components/appeals.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appeals')
  return { title: t('title') }
}

/** For a head, what can be appealed against today, then one's own appeals; for those who hear them, all, those to hear first. */
export default async function AppealsPage() {
  const [{ actor, appeals, options }, t, locale] = await Promise.all([
    ask(async (api) => {
      const reader = await api.account.read()
      const files = can(reader, 'appeal.file')
      return {
        actor: reader,
        appeals: await api.appeals.list(),
        options: files ? await api.appeals.appealable() : null,
      }
    }),
    getTranslations('appeals'),
    getLocale(),
    getFormatter(),
  ])
  const open = appeals.filter(({ state }) => state === 'filed' || state === 'underReview')
  const settled = appeals.filter((appeal) => !open.includes(appeal))
  return (
    <>
      <PageHead
        context={nameOf(actor.unit, locale)}
        title={t('title')}
        finding={
          options
            ? options.length > 0
              ? t('findingHead', { count: String(options.length) })
              : t('findingHeadNone')
            : open.length > 0
              ? t('finding', { open: String(open.length), decided: String(settled.length) })
              : t('findingNone')
        }
      />
      {options && options.length > 0 ? <Options options={options} /> : null}
      {appeals.length > 0 ? (
        <AppealTable appeals={[...open, ...settled]} ofUnit={unitRoles.includes(actor.role)} />
      ) : (
        <div className={classes.section}>
          <Empty title={t('empty')}>
            <p>{t('emptyText')}</p>
          </Empty>
        </div>
      )}
    </>
  )
}
