import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { AuditFilter } from './_components/audit-filter'
import { AuditTable } from './_components/audit-table'
import classes from './_components/audit.module.css'
import { VerifyChain } from './_components/verify-chain'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit')
  return { title: t('title') }
}

/** The audit trail, newest first; filter and place stand in the address. */
export default async function AuditPage({ searchParams }: PageProps<'/[locale]/audit'>) {
  const query = await searchParams
  const action =
    typeof query['action'] === 'string' && query['action'] !== '' ? query['action'].slice(0, 100) : undefined
  const before =
    typeof query['before'] === 'string' && /^[1-9]\d{0,14}$/.test(query['before'])
      ? Number(query['before'])
      : undefined
  const [{ records, actions, next }, t] = await Promise.all([
    ask((api) => api.audit.read({ action, before })),
    getTranslations('audit'),
  ])
  const link = (from: number | null) => {
    const kept = new URLSearchParams({
      ...(action === undefined ? {} : { action }),
      ...(from === null ? {} : { before: String(from) }),
    }).toString()
    return kept === '' ? '/audit' : `/audit?${kept}`
  }
  const [first, last] = [records.at(0), records.at(-1)]
  return (
    <>
      <PageHead
        title={t('title')}
        finding={
          first && last
            ? t('finding', { from: String(first.seq), to: String(last.seq), count: String(records.length) })
            : undefined
        }
        actions={
          <Interactive areas={['audit']}>
            <VerifyChain />
          </Interactive>
        }
      />
      <AuditFilter actions={actions} current={action} />
      {records.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : (
        <AuditTable records={records} />
      )}
      <nav aria-label={t('pages')} className={classes.pages}>
        {before === undefined ? null : <Link href={link(null)}>{t('newest')}</Link>}
        {next === null ? null : <Link href={link(next)}>{t('older')}</Link>}
      </nav>
    </>
  )
}
