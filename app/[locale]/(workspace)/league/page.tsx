import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Badge } from '@/app/_components/ui/badge'
import { PageHead } from '@/app/_components/ui/page-head'
import type { ApiOutput } from '@/app/_trpc/client'
import { ask } from '@/app/_trpc/server'
import { headline } from '@/server/domain/league/headline'
import { pageOf } from '@/server/domain/period/board-row'
import { readSorting, sortRows } from '@/server/domain/league/sort-rows'
import { isFoundBy } from '@/server/domain/search/find-by-name'
import { columnsOf } from './_components/columns-of'
import { Finder } from './_components/finder'
import { Headline } from './_components/headline'
import type { League } from './_components/league'
import { type LeagueAddress, readAddress, writeAddress } from './_components/league-address'
import { LeagueTable } from './_components/league-table'
import { type LeagueWords, leagueWords, titleOf } from './_components/league-words'
import { basisOf, methodOf } from './_components/method-of'
import { NoLeague } from './_components/no-league'
import { OnNotice } from './_components/on-notice'
import { Notices } from './_components/notices'
import { RedBlackSection } from './_components/red-black-section'
import { PrintedFinding } from './_components/search-box'
import { TablePages } from './_components/table-pages'
import { Toolbar } from './_components/toolbar'
import classes from './league.module.css'

/** Rows from which on a table is shown page by page, and those of a page. */
const PAGED_FROM = 200
const PAGE = 50

type Props = PageProps<'/[locale]/league'>

/** Asked once for the page and its title. */
const read = cache((year: number | undefined, plan?: string, view?: string, runId?: string, by?: string) =>
  ask((api) => api.league.read({ year, plan, view, runId, by })),
)

async function readPage({ searchParams }: Props) {
  const address = readAddress(await searchParams)
  return { address, league: await read(address.year, address.plan, address.view, address.run, address.by) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ league }, t] = await Promise.all([readPage(props), getTranslations('league')])
  return { title: league.plan ? titleOf(league, await leagueWords(league)) : t('table') }
}

/** The league table: read whole before any script arrives; everything that was chosen stands in the address. */
export default async function LeaguePage(props: Props) {
  const { address: asked, league } = await readPage(props)
  if (!league.plan)
    return (
      <>
        <OnNotice league={league} />
        <NoLeague {...emptyOf(league, asked.year)} />
      </>
    )
  const { plan, view, publication } = league
  if (asked.group !== undefined && !plan.groups.includes(asked.group)) notFound()
  const words = await leagueWords(league)
  const { t } = words
  // A run that is in force is the table anyway; only its own year to date needs its name.
  const inAddress = league.plans.length > 0 ? plan.code : undefined
  const address = {
    ...asked,
    plan: inAddress,
    run: publication && view.is !== 'toDate' ? undefined : asked.run,
  }
  const inGroup = asked.group !== undefined
  const rows = inGroup ? league.rows.filter((row) => row.unit.group === asked.group) : league.rows
  const columns = columnsOf(league, words, { inGroup, beforeHref: beforeHref(league, address, words) })
  const [byRank] = columns
  const sorting = readSorting(asked.sort, columns) ?? (byRank && { column: byRank, direction: 'ascending' })
  if (!sorting) notFound()
  const ordered =
    sorting.column.key === 'rank' && sorting.direction === 'ascending'
      ? rows
      : sortRows(rows, sorting.column, sorting.direction)
  // A table of more rows than anybody reads goes page by page; then the server finds, not the browser.
  const isPaged = rows.length > PAGED_FROM
  const found = isPaged ? ordered.filter(({ search }) => isFoundBy(search, asked.q ?? '')) : ordered
  const page = pageOf(found, asked.page ?? 1, isPaged ? PAGE : Infinity)
  const title = titleOf(league, words)
  const basis = [
    t('context', { owner: words.unit(plan.owner), plan: words.unit(plan), version: String(plan.version) }),
    basisOf(league, words),
    ...(publication ? [t('runNumber', { number: String(league.run.number) })] : []),
  ]
  const method = methodOf({ ...league, rows }, words)
  const parts = headline(
    rows.map((row) => ({ ...row, met: row.cells?.at(-1)?.met ?? null })),
    inGroup,
  )
  return (
    <div className={columns.length > 8 ? classes.wide : undefined}>
      <PageHead
        context={basis.join(' · ')}
        title={
          <>
            {title}
            {inGroup ? ` · ${words.group(asked.group ?? '')}` : ''}{' '}
            {publication ? null : <Badge tone="due">{t(stateOf(league))}</Badge>}
          </>
        }
        finding={
          <Headline
            parts={parts}
            group={asked.group ?? null}
            hrefOf={(unit) => evidenceHref(league, unit)}
            words={words}
          />
        }
      />
      <Finder
        findable={isPaged ? {} : Object.fromEntries(rows.map(({ unit, search }) => [unit.code, search]))}
        live={!isPaged}
        found={found.length}
      >
        <OnNotice league={league} />
        <Notices league={league} address={address} words={words} />
        <Toolbar
          league={{ ...league, rows }}
          address={address}
          words={words}
          copied={{ title, lines: [basis.join(' '), method.join('')] }}
        />
        <LeagueTable
          columns={columns}
          rows={page.rows}
          address={{
            ...address,
            year: plan.year,
            view: view.code,
            q: isPaged ? asked.q : undefined,
            page: undefined,
          }}
          sorting={sorting}
          words={words}
        />
        <TablePages page={page} address={{ ...address, year: plan.year, view: view.code }} words={words} />
        <PrintedFinding all={rows.length} texts={words.finding} />
      </Finder>
      {league.by.is === 'total' && publication && !inGroup ? (
        <RedBlackSection league={league} words={words} />
      ) : null}
      <p id="league-method" className={classes.method}>
        {method.join(words.locale === 'en' ? ' ' : '')}
      </p>
    </div>
  )
}

/** What a table is that is not in force. */
function stateOf({ superseded, onWay }: League): 'superseded' | 'onNotice' | 'draft' {
  if (superseded) return 'superseded'
  return onWay?.onNotice ? 'onNotice' : 'draft'
}

type NoTable = Extract<ApiOutput['league']['read'], { plan: null }>

/** The years and plans that have a table, and the year that was asked for without. */
function emptyOf({ years, plans }: NoTable, asked: number | undefined) {
  return {
    year: asked ?? null,
    years: years.filter((each) => each.has).map(({ year, plan }) => ({ year, plan: plan ?? undefined })),
    plans: plans.filter((each) => each.has),
  }
}

/** The table that changes are against, ranked by the same; null where there is none. */
function beforeHref({ before, by }: League, address: LeagueAddress, words: LeagueWords): string | null {
  if (!before) return null
  return words.pathTo(
    writeAddress({
      year: before.year,
      plan: before.plan ?? undefined,
      view: before.code,
      run: before.is === 'toDate' ? before.runId : undefined,
      by: by.is === 'total' ? undefined : address.by,
      group: address.group,
    }),
  )
}

/** Where a unit's place in the ranking is explained. */
function evidenceHref({ run, view, by, rows }: League, unit: string): string {
  if (by.is === 'indicator') {
    const last = rows.find((row) => row.unit.code === unit)?.cells?.at(-1)
    if (last) return `/marks/${run.id}/${unit}/${last.periodCode}/${by.indicator.code}`
  }
  const href = `/marks/${run.id}/${unit}?period=${view.periodCode}`
  return by.is === 'category' ? `${href}#${by.category.code}` : href
}
