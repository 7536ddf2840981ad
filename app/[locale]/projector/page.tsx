import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { cockpitWords } from '../(workspace)/cockpit/_components/cockpit-words'
import { StatementList } from '../(workspace)/cockpit/_components/statement-list'
import { Keys } from './_components/keys'
import classes from './projector.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cockpit')
  return { title: t('projector') }
}

/** The things to know on a wall: large type, nothing around it; all at once, or one after the other by links and keys. */
export default async function ProjectorPage({ searchParams }: PageProps<'/[locale]/projector'>) {
  const [cockpit, { at }] = await Promise.all([ask((api) => api.cockpit.read()), searchParams])
  const { table, statements } = cockpit
  const words = await cockpitWords(table)
  const { t } = words
  const count = statements.length
  const asked = typeof at === 'string' && /^\d$/.test(at) ? Number(at) : 0
  const one = asked >= 1 && asked <= count ? asked : null
  const page = (number: number) => (number >= 1 && number <= count ? `/projector?at=${String(number)}` : null)
  const ways = {
    previous: page((one ?? 0) - 1),
    next: page((one ?? 0) + 1),
    all: '/projector',
    close: '/cockpit',
  }
  return (
    <div className={classes.wall}>
      <header className={classes.head}>
        <h1>{table ? t('titleOf', { table: words.table }) : t('title')}</h1>
        <p>
          {table
            ? t('show.basis', {
                owner: words.unit(table.plan.owner),
                plan: words.unit(table.plan),
                number: String(table.publication?.number ?? ''),
                date: table.publication ? words.moment(table.publication.publishedAt) : '',
              })
            : t('contextNone', { today: words.day(cockpit.today) })}
        </p>
      </header>
      <main className={classes.main}>
        <StatementList
          cockpit={cockpit}
          words={words}
          size={one === null ? 'all' : 'one'}
          only={one ?? undefined}
        />
      </main>
      <nav className={classes.ways} aria-label={t('projector')}>
        {ways.previous ? <Link href={ways.previous}>{t('show.previous')}</Link> : null}
        {one === null ? null : <span>{t('show.one', { at: String(one), count: String(count) })}</span>}
        {ways.next ? <Link href={ways.next}>{one === null ? t('show.step') : t('show.next')}</Link> : null}
        {one === null ? null : <Link href={ways.all}>{t('show.overview')}</Link>}
        <Link href={ways.close}>{t('show.close')}</Link>
        <span className={classes.keys}>{t('show.keys')}</span>
      </nav>
      <Keys ways={ways} />
    </div>
  )
}
