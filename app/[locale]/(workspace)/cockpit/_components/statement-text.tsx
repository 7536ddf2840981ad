import { Fragment, type ReactNode } from 'react'
import { signed } from '@/app/_components/ui/figures'
import { Link } from '@/app/_i18n/navigation'
import type { NamedUnit, Statement } from '@/server/domain/cockpit/statement'
import {
  type Cockpit,
  type CockpitTable,
  indicatorHref,
  leagueHref,
  mapHref,
  trendHref,
  unitHref,
} from './cockpit'
import type { CockpitWords } from './cockpit-words'
import { LeadText } from './lead-text'

type Told<Kind extends Statement['is']> = Extract<Statement, { is: Kind }>

/** One thing to know in one sentence; each part leads to what it rests on. */
export function StatementText({
  statement,
  cockpit: { table },
  words,
}: {
  statement: Statement
  cockpit: Cockpit
  words: CockpitWords
}) {
  switch (statement.is) {
    case 'leads':
      return table && <LeadText statement={statement} table={table} words={words} />
    case 'moved':
      return table && <Moved statement={statement} table={table} words={words} />
    case 'notMoved':
      return table && words.t.rich('moved.none', { before: words.before, link: to(leagueHref(table)) })
    case 'missed':
      return table && <Missed statement={statement} table={table} words={words} />
    case 'allMet':
      return (
        table &&
        words.t.rich('missed.none', { judged: String(statement.judged), link: to(leagueHref(table)) })
      )
    case 'rectifications':
      return <Rectifications statement={statement} words={words} />
    case 'decisions':
      return <Decisions statement={statement} words={words} />
    case 'late':
      return <Late statement={statement} words={words} />
    case 'doubts':
      return <Doubts statement={statement} table={table} words={words} />
  }
}

const to = (href: string) =>
  function Evidence(chunks: ReactNode) {
    return (
      <Link href={href} prefetch={false}>
        {chunks}
      </Link>
    )
  }

interface OfTable<Kind extends Statement['is']> {
  statement: Told<Kind>
  table: CockpitTable
  words: CockpitWords
}

function Moved({ statement, table, words }: OfTable<'moved'>) {
  const { t } = words
  const { unit, from, rose, reason } = statement
  return (
    <>
      {t.rich(rose ? 'moved.rose' : 'moved.fell', {
        before: words.before,
        unit: () => to(unitHref(table, unit.code))(words.unit(unit)),
        from: String(from.rank),
        to: String(statement.to.rank),
        rangeBefore: words.range(from),
        range: words.range(statement.to),
      })}
      {reason
        ? t.rich('moved.reason', {
            indicator: () =>
              to(trendHref(table, unit.code, reason.indicator))(words.indicator(reason.indicator)),
            change: signed(reason.change, reason.decimals),
          })
        : ''}
      {t('moved.end')}
    </>
  )
}

function Missed({ statement, table, words }: OfTable<'missed'>) {
  const { indicator, missed, judged, unreported } = statement
  return words.t.rich(
    missed === judged ? 'missed.all' : unreported > 0 ? 'missed.unreported' : 'missed.some',
    {
      indicator: () => to(indicatorHref(table, indicator))(words.indicator(indicator)),
      missed: String(missed),
      judged: String(judged),
      unreported: String(unreported),
    },
  )
}

function Rectifications({ statement, words }: { statement: Told<'rectifications'>; words: CockpitWords }) {
  const { t } = words
  const { red, yellow, open, worst } = statement
  if (red + yellow === 0)
    return t.rich('rectifications.none', { open: String(open), link: to('/rectifications') })
  return (
    <>
      {t.rich(red > 0 ? 'rectifications.red' : 'rectifications.yellow', {
        red: String(red),
        yellow: String(yellow),
        link: to('/rectifications?show=overdue'),
      })}
      {red > 0 && yellow > 0 ? t('rectifications.andYellow', { yellow: String(yellow) }) : ''}
      {worst
        ? t.rich('rectifications.worst', {
            unit: () => to(`/rectifications?show=overdue&unit=${worst.code}`)(words.unit(worst)),
          })
        : ''}
      {t('rectifications.end')}
    </>
  )
}

function Decisions({ statement, words }: { statement: Told<'decisions'>; words: CockpitWords }) {
  const { t } = words
  const items = (
    [
      ['publications', '/publications'],
      ['vetoes', '/adjustments'],
      ['appeals', '/appeals'],
      ['adjustments', '/adjustments'],
      ['letters', '/letters'],
      ['notices', '/publications'],
    ] as const
  ).filter(([kind]) => statement[kind] > 0)
  return t.rich('decisions.says', {
    items: () =>
      items.map(([kind, href], at) => (
        <Fragment key={kind}>
          {at > 0 ? t('decisions.join') : ''}
          {to(href)(t(`decisions.${kind}`, { count: String(statement[kind]) }))}
        </Fragment>
      )),
  })
}

function Late({ statement, words }: { statement: Told<'late'>; words: CockpitWords }) {
  return statement.periods.map((period) => (
    <Fragment key={period.id}>
      {words.t.rich('late.says', {
        period: words.unit(period),
        count: String(period.units.length),
        units: namesOf(period.units, words),
        days: String(period.days),
        link: to('/periods/timeliness'),
      })}
    </Fragment>
  ))
}

function Doubts({
  statement,
  table,
  words,
}: {
  statement: Told<'doubts'>
  table: CockpitTable | null
  words: CockpitWords
}) {
  const { t } = words
  const { unreported, units, period, provisional, questions } = statement
  const parts: [string, ReactNode][] = []
  if (unreported > 0 && table && period !== null)
    parts.push([
      'unreported',
      t.rich('doubts.unreported', {
        period: words.period(period),
        unreported: String(unreported),
        units: String(units),
        link: to(mapHref(table, period)),
      }),
    ])
  if (provisional > 0 && table)
    parts.push([
      'provisional',
      t.rich('doubts.provisional', { count: String(provisional), link: to(leagueHref(table)) }),
    ])
  if (questions)
    parts.push([
      'questions',
      t.rich('doubts.questions', { count: String(questions), link: to('/integrity?show=open') }),
    ])
  return (
    <>
      {parts.map(([key, said], at) => (
        <Fragment key={key}>
          {at > 0 ? t('doubts.join') : ''}
          {said}
        </Fragment>
      ))}
      {t('doubts.end')}
    </>
  )
}

/** The first few by name, all of them by number. */
const NAMED = 3

export function namesOf(units: readonly NamedUnit[], words: CockpitWords): string {
  const names = words.join(units.slice(0, NAMED).map(words.unit))
  return units.length <= NAMED ? names : words.t('units.more', { units: names, count: String(units.length) })
}
