import { getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import { signed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { TrialMove } from '@/server/domain/plan/trial/try-plan'
import { wordOf } from '../paper/words'
import classes from '../plans.module.css'

/** Which indicator moved whom: each one alone put into last year's plan. */
export async function TrialMoves({
  moves,
  names,
  indicators,
}: {
  moves: readonly TrialMove[]
  names: readonly { code: string; name: string; nameEn: string | null }[]
  indicators: readonly { code: string; name: { zh: string; en: string } }[]
}) {
  const [t, locale] = await Promise.all([getTranslations('plans.trial'), getLocale()])
  const unitName = (code: string) => {
    const unit = names.find((one) => one.code === code)
    return unit ? nameOf(unit, locale) : code
  }
  const indicatorName = (code: string) => {
    const found = indicators.find((one) => one.code === code)
    return [code, found && wordOf(found.name, locale)].filter(Boolean).join(' ')
  }
  return (
    <section className={classes.section}>
      <h2>{t('moves')}</h2>
      <p className={classes.soft}>{t(moves.length === 0 ? 'movesNone' : 'movesText')}</p>
      {moves.length === 0 ? null : (
        <div className={table.scroll}>
          <table className={table.table}>
            <tbody>
              {moves.map(({ indicator, change, units }) => (
                <tr key={indicator}>
                  <th scope="row">{indicatorName(indicator)}</th>
                  <td className={table.nowrap}>{t(`moveKind.${change}`)}</td>
                  <td>
                    {units.length === 0 ? (
                      <span className={table.soft}>{t('noMove')}</span>
                    ) : (
                      <ul className={classes.facts}>
                        {units.map(({ unit, total, rank, rankBefore }) => (
                          <li key={unit}>
                            {t(rank === rankBefore ? 'movedTotal' : 'moved', {
                              unit: unitName(unit),
                              total: signed(total),
                              from: String(rankBefore ?? '—'),
                              to: String(rank ?? '—'),
                            })}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
