import type { Annex } from '@/server/domain/paper/annex'
import type { League } from './league'
import type { LeagueWords } from './league-words'
import { basisOf, methodOf } from './method-of'
import { titleOf } from './league-words'

type Cell = string | number | null
type Row = League['rows'][number]

/** A league table as a workbook: every figure a number, and what it rests on beside it. */
export function leagueAnnex(league: League, words: LeagueWords): Annex {
  const { t } = words
  const { plan, rows, by } = league
  const figure = (text: string) => ({ text, width: 12 })
  const columns: [{ text: string; width: number }, (row: Row) => Cell][] = [
    [figure(t('rank')), (row) => row.rank],
    [{ text: t('annex.code'), width: 14 }, (row) => row.unit.code],
    [{ text: t('name'), width: 24 }, (row) => words.unit(row.unit)],
    [figure(t('group')), (row) => words.group(row.unit.group)],
    [figure(t('score')), (row) => row.score],
    ...(by.is === 'total'
      ? []
      : ([
          [figure(t('marks')), (row) => row.part?.marks ?? null],
          [figure(t('points')), (row) => row.part?.points ?? null],
        ] satisfies typeof columns)),
    [figure(t('annex.rankLow')), (row) => row.range?.rank?.low ?? null],
    [figure(t('annex.rankHigh')), (row) => row.range?.rank?.high ?? null],
    [figure(t('annex.tierFirst')), (row) => row.range?.tier?.first ?? null],
    [figure(t('annex.tierLast')), (row) => row.range?.tier?.last ?? null],
    [figure(t('annex.before')), (row) => row.previousRank],
    [figure(t('grade')), (row) => (row.grade === null ? null : words.grade(row.grade))],
    [figure(t('annex.status')), (row) => statusOf(row, words)],
    ...plan.categories.flatMap((category): typeof columns => [
      [
        figure(t('annex.categoryMarks', { category: words.category(category.code) })),
        (row) => row.categories[category.code]?.marks ?? null,
      ],
      [
        figure(t('annex.categoryPoints', { category: words.category(category.code) })),
        (row) => row.categories[category.code]?.points ?? null,
      ],
    ]),
  ]
  return {
    sheets: [
      {
        name: t('annex.table'),
        heads: columns.map(([head]) => head),
        rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
      },
      {
        name: t('annex.about'),
        heads: [{ text: titleOf(league, words), width: 100 }],
        rows: [
          [
            t('context', {
              owner: words.unit(plan.owner),
              plan: words.unit(plan),
              version: String(plan.version),
            }),
          ],
          [basisOf(league, words)],
          [t('runNumber', { number: String(league.run.number) })],
          ...methodOf(league, words).map((sentence) => [sentence]),
        ],
      },
    ],
  }
}

function statusOf({ status }: Row, { t }: LeagueWords): string {
  const known = (['provisional', 'vetoed', 'notAssessed'] as const).find((each) => each === status)
  return known ? t(`status.${known}`) : ''
}
