import { getLocale, getTranslations } from 'next-intl/server'
import { fixed } from '@/app/_components/ui/figures'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './explanation.module.css'

type Line = NonNullable<ApiOutput['league']['mark']['sheet']>['lines'][number]

/** What was seen in each village, and how the villages became one: by their sum, or by the mean of their marks. */
export async function VillageLines({
  line,
  decimals,
  scored,
}: {
  line: Line
  decimals: number
  scored: boolean
}) {
  const [t, locale] = await Promise.all([getTranslations('marks'), getLocale()])
  return (
    <>
      <ul className={classes.villages}>
        {line.villages.map((village) => (
          <li key={`${village.id} ${village.rater ?? ''}`}>
            {nameOf(village, locale)}
            {village.rater === null ? null : ` · ${village.rater}`}{' '}
            <ObservationText scoring={line.scoring} observation={village.observation} />
            {scored && village.marks !== null ? ` → ${fixed(village.marks, decimals)}` : null}
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t(scored ? 'mark.villagesMean' : 'mark.villagesSum')}</p>
    </>
  )
}
