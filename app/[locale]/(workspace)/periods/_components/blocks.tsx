import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './blocks.module.css'
import { type Named, UnitLinks } from './unit-links'

type Block = ApiOutput['periods']['progress']['blocks'][number]

/** Up to so many are named in the list; the others unfold, and beyond the most they stand in the table below. */
const NAMED = 12
const MOST_NAMED = 100

/** What still has to be done before the period can be published, in the order in which to do it; each by name. */
export async function Blocks({
  blocks,
  period,
}: {
  blocks: readonly Block[]
  period: { id: string; code: string }
}) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const named = ({ code, at }: Block): Named[] =>
    at.map((place) => {
      if (place.source) {
        const { plan, period: lacking } = place.source
        const said = { plan: nameOf(plan, locale), period: nameOf(lacking ?? place.period ?? plan, locale) }
        return {
          key: place.id,
          text: t(lacking ? 'sourceLacking' : 'sourceNever', said),
          href: `/periods/${place.id}`,
        }
      }
      const inPeriod = place.period ? nameOf(place.period, locale) : ''
      const unit = place.unit && nameOf(place.unit, locale)
      const elsewhere = place.period !== null && place.period.code !== period.code
      return {
        key: place.id,
        text: unit === null ? inPeriod : elsewhere ? t('placeIn', { unit, period: inPeriod }) : unit,
        href: hrefOf(code, place.id),
      }
    })
  return (
    <section className={classes.blocks} aria-labelledby="blocks">
      <h2 id="blocks">{t('blocksTitle')}</h2>
      <ol>
        {blocks.map((block) => {
          const names = named(block)
          const own = block.at.some((place) => place.period?.code === period.code)
          return (
            <li key={block.code}>
              {names.length === 0
                ? t(`block.${block.code}`, { count: String(block.count) })
                : t('blockNames', { block: t(`block.${block.code}`, { count: String(block.count) }) })}
              {names.length > 0 ? (
                <>
                  <UnitLinks names={names.slice(0, NAMED)} />
                  {names.length > NAMED ? (
                    <details>
                      <summary>{t('unitsCount', { count: String(names.length - NAMED) })}</summary>
                      <UnitLinks names={names.slice(NAMED, MOST_NAMED)} />
                      {names.length > MOST_NAMED
                        ? t('board.blocksMore', { count: String(names.length - MOST_NAMED) })
                        : null}
                    </details>
                  ) : null}
                </>
              ) : null}
              {block.code === 'awaitingReview' && own ? (
                <>
                  {' '}
                  <Link href={`/periods/${period.id}/accept`} className={classes.all}>
                    {t('reviewAll')}
                  </Link>
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Where an obstacle is dealt with. */
function hrefOf(code: string, id: string): string {
  switch (code) {
    case 'earlierOpen':
      return `/periods/${id}`
    case 'sheetsOpen':
      return `/inspections/${id}`
    case 'appealsUnderWay':
      return `/appeals/${id}`
    case 'vetoesUndecided':
    case 'adjustmentsUndecided':
      return `/adjustments#${id}`
    default:
      return `/reports/${id}`
  }
}
