import { getTranslations } from 'next-intl/server'
import type { Block } from '@/server/domain/publication/blocks'
import classes from './blocks.module.css'

/** What still has to be done before the period can be published, in the order in which to do it. */
export async function Blocks({ blocks, published }: { blocks: readonly Block[]; published: number | null }) {
  const t = await getTranslations('periods')
  if (blocks.length === 0)
    return (
      <p className={classes.ready}>
        {published === null ? t('readyToPublish') : t('isPublished', { number: String(published) })}
      </p>
    )
  return (
    <section className={classes.blocks} aria-label={t('blocksTitle')}>
      <h2>{t('blocksTitle')}</h2>
      <ol>
        {blocks.map((block) => (
          <li key={block.code}>{t(`block.${block.code}`, { count: String(block.count) })}</li>
        ))}
      </ol>
    </section>
  )
}
