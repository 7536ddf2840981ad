import { getTranslations } from 'next-intl/server'
import { fixed, signed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import type { Decomposition } from '@/server/domain/statistics/decompose-total'
import classes from './change.module.css'
import { waterfall } from './waterfall'

/** From the total before to the total now, part by part: a table whose bars are the waterfall. */
export async function TotalChange({
  total,
  nameOf,
  hrefOf,
}: {
  total: Decomposition
  nameOf: (indicator: string) => string
  hrefOf: (indicator: string) => string
}) {
  const t = await getTranslations('change')
  const { decimals } = total
  const lost = (marks: number) => signed(marks, decimals) || fixed(0, decimals)
  const parts = [
    ...total.indicators.map(({ indicator, from, to, change }) => ({
      key: indicator,
      name: <Link href={hrefOf(indicator)}>{nameOf(indicator)}</Link>,
      from: lost(from),
      to: lost(to),
      change,
    })),
    ...(['adjustments', 'rounding'] as const)
      .filter((key) => total[key] !== 0)
      .map((key) => ({ key, name: t(key), from: '', to: '', change: total[key] })),
  ]
  const { start, end, bars } = waterfall(
    total.from,
    parts.map(({ change }) => change),
    decimals,
  )
  return (
    <section className={classes.section} aria-labelledby="total-change">
      <h2 id="total-change">{t('total')}</h2>
      <p className={tables.soft}>{t('totalText')}</p>
      <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="total-change">
        <table className={`${tables.table} ${tables.whole}`}>
          <thead>
            <tr>
              <th scope="col">{t('columns.item')}</th>
              {(['from', 'to', 'change', 'running'] as const).map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {t(`columns.${column}`)}
                </th>
              ))}
              <td className={classes.chart} />
            </tr>
          </thead>
          <tbody>
            <tr className={classes.sum}>
              <th scope="row">{t('start')}</th>
              <td colSpan={3} />
              <td className={tables.number}>{fixed(total.from, decimals)}</td>
              <td className={classes.chart}>
                <Bar from={start.from} to={start.to} tone="sum" />
              </td>
            </tr>
            {parts.map(({ key, name, from, to, change }, at) => {
              const bar = bars[at]
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td className={tables.number}>{from}</td>
                  <td className={tables.number}>{to}</td>
                  <td className={tables.number}>{signed(change, decimals)}</td>
                  <td className={tables.number}>{bar ? fixed(bar.running, decimals) : ''}</td>
                  <td className={classes.chart}>
                    {bar ? <Bar from={bar.from} to={bar.to} tone={change < 0 ? 'down' : 'up'} /> : null}
                  </td>
                </tr>
              )
            })}
            <tr className={classes.sum}>
              <th scope="row">{t('end')}</th>
              <td colSpan={2} />
              <td className={tables.number}>{signed(total.change, decimals)}</td>
              <td className={tables.number}>{fixed(total.to, decimals)}</td>
              <td className={classes.chart}>
                <Bar from={end.from} to={end.to} tone="sum" />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className={tables.soft}>{t('unchanged')}</p>
    </section>
  )
}

/** Shares of the width, 0 to 100. Its figures stand in the row. */
function Bar({ from, to, tone }: { from: number; to: number; tone: 'sum' | 'up' | 'down' }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  return (
    <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x={left} width={Math.max(right - left, 0.5)} height="10" data-tone={tone} />
    </svg>
  )
}
