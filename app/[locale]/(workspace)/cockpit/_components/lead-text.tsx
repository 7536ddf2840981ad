import { Fragment, type ReactNode } from 'react'
import { Link } from '@/app/_i18n/navigation'
import type { FrontTier, Statement } from '@/server/domain/cockpit/statement'
import { type CockpitTable, leagueHref, unitHref } from './cockpit'
import type { CockpitWords } from './cockpit-words'

/** How many of a tier are called by their names. */
const NAMED = 4

/** Who is in front, as far as that is more than chance, and who is out of it by a veto. */
export function LeadText({
  statement: { by, tiers },
  table,
  words,
}: {
  statement: Extract<Statement, { is: 'leads' }>
  table: CockpitTable
  words: CockpitWords
}) {
  const { t } = words
  const link = (chunks: ReactNode) => (
    <Link href={leagueHref(table)} prefetch={false}>
      {chunks}
    </Link>
  )
  const say = ({ units, behind, of }: FrontTier) => {
    const said = {
      link,
      units: () => <Units units={units} table={table} words={words} />,
      behind: () => <Units units={behind} table={table} words={words} />,
      of: String(of),
      count: String(units.length),
      others: String(behind.length),
    }
    if (by !== 'tiers') return t.rich(`leads.${by}`, said)
    return t.rich(`leads.${sayingOf(units.length, of)}`, said)
  }
  const vetoed = table.rows.filter(({ status }) => status === 'vetoed').map(({ unit }) => unit)
  return (
    <>
      {tiers.map((tier) => (
        <Fragment key={tier.group ?? ''}>
          {tier.group === null ? '' : t('leads.inGroup', { group: words.group(tier.group) })}
          {say(tier)}
        </Fragment>
      ))}
      {vetoed.length === 0
        ? null
        : t.rich('leads.vetoed', { units: () => <Units units={vetoed} table={table} words={words} /> })}
    </>
  )
}

/** Where most are alike, those behind are the news. */
function sayingOf(front: number, of: number) {
  if (front === of) return 'all'
  if (front === 1) return 'one'
  return front > of / 2 ? 'most' : 'many'
}

function Units({
  units,
  table,
  words,
}: {
  units: FrontTier['units']
  table: CockpitTable
  words: CockpitWords
}) {
  const { t } = words
  const named = units.slice(0, NAMED).map((unit, at) => (
    <Fragment key={unit.code}>
      {at > 0 ? t('units.join') : ''}
      <Link href={unitHref(table, unit.code)} prefetch={false}>
        {words.unit(unit)}
      </Link>
    </Fragment>
  ))
  if (units.length <= NAMED) return named
  return t.rich('units.linked', { units: () => named, count: String(units.length) })
}
