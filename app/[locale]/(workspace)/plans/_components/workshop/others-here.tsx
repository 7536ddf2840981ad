'use client'

import { useTranslations } from 'next-intl'
import { usePartText } from './findings'
import type { Others } from './use-others'
import classes from './workshop.module.css'

/** Who else is in the draft and what came from them; nothing where nobody is and nothing came. */
export function OthersHere({ others }: { others: Others }) {
  const t = useTranslations('workshop')
  const partText = usePartText()
  const { present, arrived, ended } = others
  if (present.length === 0 && arrived.length === 0 && !ended) return null
  const named = arrived.slice(0, MOST_NAMED).map(partText).join(t('joinWords'))
  return (
    <div role="status" className={classes.others}>
      {ended ? <strong>{t('endedNow')}</strong> : null}
      {present.length === 0 ? null : (
        <span>
          {t('present', {
            who: present
              .map(({ name, part }) => t('presentAt', { name, part: placeText(part, partText, t) }))
              .join(t('joinWords')),
          })}
        </span>
      )}
      {arrived.length === 0 ? null : (
        <span>
          {t('arrived', {
            parts:
              arrived.length > MOST_NAMED
                ? t('arrivedMore', { parts: named, count: String(arrived.length) })
                : named,
          })}
        </span>
      )}
    </div>
  )
}

const MOST_NAMED = 3

/** Some places are no part: the list of units, the grid of targets. */
function placeText(
  part: string,
  partText: (key: string) => string,
  t: ReturnType<typeof useTranslations<'workshop'>>,
): string {
  if (part === 'unit') return t('sections.unit')
  return part === 'target' ? t('links.targets') : partText(part)
}
