import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

/** What has changed since, or is not finished: nothing goes on before it is dealt with. */
export async function CandidateBlocks({ blocks }: { blocks: CandidatePage['blocks'] }) {
  const [t, tp, locale] = await Promise.all([
    getTranslations('proceedings'),
    getTranslations('periods'),
    getLocale(),
  ])
  return (
    <section className={classes.blocks} aria-labelledby="blocks">
      <h2 id="blocks">{t('blocks')}</h2>
      <ul>
        {blocks.map(({ code, count, at }) => (
          <li key={code}>
            {tp(`block.${code}`, { count: String(count) })}{' '}
            {at
              .slice(0, 12)
              .flatMap(({ unit }) => (unit ? [nameOf(unit, locale)] : []))
              .join(tp('listJoin'))}
          </li>
        ))}
      </ul>
      <p>{t('blocksText')}</p>
    </section>
  )
}
