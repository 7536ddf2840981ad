import { Fragment } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { SideBySide } from './side-by-side'

/** How many indicators are named. */
const NAMED = 3

/** Who is surely ahead of whom, and in what they are furthest apart. */
export async function CompareFinding({ page }: { page: SideBySide }) {
  const [t, locale] = await Promise.all([getTranslations('comparison.finding'), getLocale()])
  const { units, spreads, indicators, plan } = page
  const orders = units.flatMap(({ unit, behind }, at) => {
    const first = units[at - 1]
    return first && behind
      ? [t(behind, { first: nameOf(first.unit, locale), second: nameOf(unit, locale) })]
      : []
  })
  const named = spreads.slice(0, NAMED)
  const nameIn = (code: string) => {
    const indicator = indicators.find((each) => each.code === code)
    return indicator ? `${code} ${nameOf(indicator, locale)}` : code
  }
  return (
    <>
      {orders.map((order) => (
        <Fragment key={order}>
          {order}
          {t('join')}
        </Fragment>
      ))}
      {named.length === 0
        ? t('equal')
        : t.rich('spread', {
            indicators: () =>
              named.map(({ indicator, difference }, at) => (
                <Fragment key={indicator}>
                  {at > 0 ? t('list') : ''}
                  <a href={`#${indicator}`}>
                    {t('marks', { indicator: nameIn(indicator), marks: fixed(difference, plan.decimals) })}
                  </a>
                </Fragment>
              )),
          })}
      {t('end')}
    </>
  )
}
