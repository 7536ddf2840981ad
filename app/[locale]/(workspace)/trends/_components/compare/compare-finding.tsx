import { Fragment } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { ordersOf, widestOf } from './compare-sentence'
import type { SideBySide } from './side-by-side'

/** Who is surely ahead of whom, and in what they are furthest apart. */
export async function CompareFinding({ page }: { page: SideBySide }) {
  const [t, locale] = await Promise.all([getTranslations('comparison'), getLocale()])
  const widest = widestOf(page, t, locale)
  return (
    <>
      {ordersOf(page, t, locale).map((order) => (
        <Fragment key={order}>
          {order}
          {t('finding.join')}
        </Fragment>
      ))}
      {widest.length === 0
        ? t('finding.equal')
        : t.rich('finding.spread', {
            indicators: () =>
              widest.map(({ indicator, text }, at) => (
                <Fragment key={indicator}>
                  {at > 0 ? t('finding.list') : ''}
                  <a href={`#${indicator}`}>{text}</a>
                </Fragment>
              )),
          })}
      {t('finding.end')}
    </>
  )
}
