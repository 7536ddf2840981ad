import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import { profileHref } from '@/app/_components/ui/profile-href'
import type { Column } from './column'
import type { League, LeagueLine } from './league'
import type { LeagueWords } from './league-words'
import { RankChange } from './rank-change'
import classes from './league-table.module.css'

/** Rank, name and change: what every table begins with. `beforeHref` is the table that changes are against. */
export function firstColumns(
  { plan, plans, rows }: League,
  words: LeagueWords,
  beforeHref: string | null,
): Column[] {
  const { t } = words
  return [
    {
      key: 'rank',
      head: t('rank'),
      is: 'rank',
      first: 'ascending',
      figureOf: (row) => row.rank,
      cell: (row) => row.rank ?? '—',
    },
    {
      key: 'name',
      head: t('name'),
      is: 'name',
      first: 'ascending',
      figureOf: placeByName(rows, words),
      cell: (row) => (
        <>
          <a href={words.pathTo(profileHref(row.unit.code, plan.year, plans.length > 0 ? plan.code : null))}>
            {words.unit(row.unit)}
          </a>
          <RowStatus row={row} words={words} />
        </>
      ),
      note: (row) => statusText(row, words),
    },
    {
      key: 'change',
      head: t('change'),
      is: 'change',
      first: 'descending',
      figureOf: (row) =>
        row.rank === null || row.previousRank === null ? null : row.previousRank - row.rank,
      cell: (row) => <RankChange rank={row.rank} before={row.previousRank} href={beforeHref} />,
    },
  ]
}

/** The place within its group, where one group is shown and the plan ranks all together. */
export function groupColumn({ t }: LeagueWords): Column {
  return {
    key: 'place',
    head: t('groupPlace'),
    is: 'number',
    first: 'ascending',
    figureOf: (row) => row.placeInGroup,
    cell: (row) => row.placeInGroup ?? '—',
  }
}

/** The total and its rank, beside a ranking for information. */
export function totalColumns({ plan }: League, { t }: LeagueWords): Column[] {
  return [
    {
      key: 'total',
      head: t('totalRank'),
      is: 'number',
      first: 'ascending',
      figureOf: (row) => row.storedRank,
      cell: (row) => row.storedRank ?? '—',
    },
    {
      key: 'score',
      head: t('byTotal'),
      is: 'number',
      first: 'descending',
      figureOf: (row) => row.score,
      cell: (row) => (row.score === null ? '—' : fixed(row.score, plan.decimals)),
    },
  ]
}

/** Where each unit's name stands in the order of the reader's language: Chinese by pinyin. */
function placeByName(rows: readonly LeagueLine[], words: LeagueWords) {
  const { compare } = new Intl.Collator(words.locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin')
  const sorted = [...rows].sort((a, b) => compare(words.unit(a.unit), words.unit(b.unit)))
  const places = new Map(sorted.map((row, at) => [row.unit.code, at]))
  return (row: LeagueLine) => places.get(row.unit.code) ?? null
}

function RowStatus({ row, words: { t } }: { row: LeagueLine; words: LeagueWords }) {
  switch (row.status) {
    case 'provisional':
      return (
        <span className={classes.status}>
          <Badge tone="due">{t('status.provisional')}</Badge>
        </span>
      )
    case 'vetoed':
      return (
        <span className={classes.status}>
          <Badge tone="alert">{t('status.vetoed')}</Badge>{' '}
          {row.rankWithoutVeto === null ? null : (
            <span className={classes.soft}>{t('withoutVeto', { rank: String(row.rankWithoutVeto) })}</span>
          )}
        </span>
      )
    case 'notAssessed':
      return (
        <span className={classes.status}>
          <Badge>{t('status.notAssessed')}</Badge>
        </span>
      )
    default:
      return null
  }
}

function statusText(row: LeagueLine, words: LeagueWords): string | null {
  const { t } = words
  const is = (['provisional', 'vetoed', 'notAssessed'] as const).find((status) => status === row.status)
  if (is === undefined) return null
  const more = is === 'vetoed' && row.rankWithoutVeto !== null
  return [
    words.unit(row.unit),
    t(`status.${is}`),
    ...(more ? [t('withoutVeto', { rank: String(row.rankWithoutVeto) })] : []),
  ].join(' ')
}
