import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import { RankMove } from '@/app/_components/ui/rank-move'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { tiersOfTable } from '@/server/domain/cockpit/tiers-of-table'
import { type CockpitTable, marksHref, unitHref } from './cockpit'
import type { CockpitWords } from './cockpit-words'
import classes from './cockpit.module.css'

/** The league table by tiers: within one, nothing is said of who is ahead. */
export function TierSection({ table, words }: { table: CockpitTable; words: CockpitWords }) {
  const { t } = words
  const tiers = tiersOfTable(table.rows, table.plan.rankBy === 'group')
  const known = tiers.some(({ tier }) => tier !== null)
  return (
    <section aria-labelledby="tiers">
      <h2 id="tiers">{t('tiers.title')}</h2>
      <p className={classes.note}>
        {known ? t('tiers.note') : t(table.waiting ? 'tiers.waiting' : 'tiers.places')}
      </p>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.dense} ${tables.whole}`}>
          <caption>{t('tiers.caption', { table: words.table })}</caption>
          <thead>
            <tr>
              <th scope="col" className={tables.number}>
                {t('tiers.rank')}
              </th>
              <th scope="col">{t('tiers.unit')}</th>
              <th scope="col" className={tables.number}>
                {t('tiers.score')}
              </th>
              {known ? (
                <th scope="col" className={tables.number}>
                  {t('tiers.range')}
                </th>
              ) : null}
              <th scope="col" className={tables.number}>
                {t('tiers.change')}
              </th>
            </tr>
          </thead>
          {tiers.map(({ group, tier, rows }) => (
            <tbody key={`${group ?? ''} ${String(tier)}`}>
              {tier === null && !known ? null : (
                <tr className={classes.tier}>
                  <th scope="rowgroup" colSpan={5}>
                    {group === null ? '' : t('leads.inGroup', { group: words.group(group) })}
                    {tier === null ? t('tiers.unranked') : t('tiers.tier', { tier: String(tier) })}
                  </th>
                </tr>
              )}
              {rows.map(({ unit, rank, previousRank, score, status, range }) => (
                <tr key={unit.code}>
                  <td className={tables.number}>{rank ?? '—'}</td>
                  <th scope="row">
                    <Link href={unitHref(table, unit.code)} prefetch={false}>
                      {words.unit(unit)}
                    </Link>{' '}
                    {status === 'vetoed' ? <Badge tone="alert">{t('tiers.vetoed')}</Badge> : null}
                  </th>
                  <td className={tables.number}>
                    {score === null ? (
                      '—'
                    ) : (
                      <Link href={marksHref(table, unit.code)} prefetch={false}>
                        {fixed(score, table.plan.decimals)}
                      </Link>
                    )}
                  </td>
                  {known ? (
                    <td className={tables.number}>{range?.rank ? words.range(range.rank) : '—'}</td>
                  ) : null}
                  <td className={tables.number}>
                    <RankMove rank={rank} before={previousRank} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}
