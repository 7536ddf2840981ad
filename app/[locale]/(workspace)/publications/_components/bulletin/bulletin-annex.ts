import type { BulletinRow } from '@/server/domain/bulletin/bulletin-facts'
import type { Annex } from '@/server/domain/paper/annex'
import type { MadeBulletin } from './bulletin-paper'
import type { BulletinSpeaker } from './bulletin-speaker'

/** The tables of a bulletin with every figure, as a workbook. */
export function bulletinAnnex(speaker: BulletinSpeaker, { text, facts }: MadeBulletin): Annex {
  const { t, day } = speaker
  const { publication, plan, simulation } = facts
  const about: [string, string][] = [
    [t('columns.title'), text.title.replaceAll('｜', '')],
    [t('columns.number'), text.number],
    [t('paper.facts.plan'), t('paper.facts.planText', { plan: plan.name, version: String(plan.version) })],
    [
      t('paper.facts.publication'),
      t('paper.facts.publicationText', {
        year: String(plan.year),
        number: String(publication.number),
        date: day(publication.publishedOn),
      }),
    ],
    [t('paper.facts.root'), publication.root],
    [t('paper.facts.hash'), publication.documentHash],
    ...(simulation
      ? [
          [t('paper.facts.draws'), String(simulation.draws)] as [string, string],
          [t('paper.facts.seed'), simulation.seed] as [string, string],
        ]
      : []),
    [t('paper.facts.check'), t('paper.facts.checkText')],
  ]
  const unit = { text: t('paper.unit'), width: 22 }
  return {
    sheets: [
      results(speaker, facts),
      {
        name: t('annex.vetoes'),
        heads: [unit, { text: t('paper.clause'), width: 50 }, { text: t('paper.would'), width: 16 }],
        rows: facts.vetoes.map((one) => [one.unit, one.clauseName, one.would]),
      },
      {
        name: t('annex.adjustments'),
        heads: [unit, { text: t('annex.marks'), width: 10 }, { text: t('annex.reason'), width: 60 }],
        rows: facts.adjustments.map((one) => [one.unit, one.marks, one.reason]),
      },
      {
        name: t('annex.overdue'),
        heads: [
          unit,
          { text: t('paper.number'), width: 18 },
          { text: t('paper.what'), width: 50 },
          { text: t('paper.due'), width: 18 },
          { text: t('paper.days'), width: 12 },
        ],
        rows: facts.overdue.map((one) => [
          one.unit,
          t('paper.order', { year: String(one.year), number: String(one.number) }),
          one.words,
          day(one.dueOn),
          one.workingDays,
        ]),
      },
      {
        name: t('annex.about'),
        heads: [
          { text: t('annex.item'), width: 24 },
          { text: t('annex.text'), width: 90 },
        ],
        rows: about,
      },
    ].filter((sheet) => sheet.rows.length > 0),
  }
}

function results(
  { t }: BulletinSpeaker,
  { rows, categories }: MadeBulletin['facts'],
): Annex['sheets'][number] {
  const figure = (text: string) => ({ text, width: 11 })
  const columns: [{ text: string; width: number }, (row: BulletinRow) => string | number | null][] = [
    [figure(t('paper.rank')), (row) => row.rank],
    [{ text: t('annex.code'), width: 14 }, (row) => row.code],
    [{ text: t('paper.unit'), width: 22 }, (row) => row.name],
    [figure(t('paper.score')), (row) => row.score],
    [figure(t('annex.rankLow')), (row) => row.range?.rank.low ?? null],
    [figure(t('annex.rankHigh')), (row) => row.range?.rank.high ?? null],
    [figure(t('annex.totalLow')), (row) => row.range?.total.low ?? null],
    [figure(t('annex.totalHigh')), (row) => row.range?.total.high ?? null],
    [figure(t('annex.tierFirst')), (row) => row.tier?.first ?? null],
    [figure(t('annex.tierLast')), (row) => row.tier?.last ?? null],
    [figure(t('paper.grade')), (row) => row.grade],
    [figure(t('paper.before')), (row) => row.previousRank],
    [figure(t('paper.would')), (row) => row.rankWithoutVeto],
    [figure(t('annex.status')), ({ status }) => t(`annex.statuses.${statusOf(status)}`)],
    ...categories.flatMap(({ code, name }): typeof columns => [
      [figure(t('annex.marksOf', { category: name })), (row) => row.categories[code]?.marks ?? null],
      [figure(t('annex.pointsOf', { category: name })), (row) => row.categories[code]?.points ?? null],
    ]),
  ]
  const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== null))
  return {
    name: t('annex.table'),
    heads: used.map(([head]) => head),
    rows: rows.map((row) => used.map(([, cell]) => cell(row))),
  }
}

const statuses = ['ranked', 'provisional', 'vetoed', 'notAssessed'] as const
const statusOf = (status: string) => statuses.find((one) => one === status) ?? 'ranked'
