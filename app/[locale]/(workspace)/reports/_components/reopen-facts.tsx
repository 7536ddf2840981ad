'use client'

import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import type { Report } from './report-form'

/** What reopening an accepted report brings about, said before it is done; and until when the unit may change it. */
export function ReopenFacts({
  reopening,
  until,
  onUntil,
}: {
  reopening: NonNullable<Report['reopening']>
  until: string
  onUntil: (day: string) => void
}) {
  const t = useTranslations('exchange.reopen')
  const locale = useLocale()
  return (
    <>
      <ul>
        <li>{t('kept')}</li>
        <li>{t('stale')}</li>
        {reopening.published.length > 0 ? (
          <li>
            {t('published')}
            <ul>
              {reopening.published.map((one) => (
                <li key={one.number}>
                  {t('item', { number: String(one.number), name: nameOf(one, locale) })}
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
      {reopening.needsUntil ? (
        <TextInput
          type="date"
          required
          label={t('until')}
          description={t('untilHint')}
          value={until}
          onChange={(event) => onUntil(event.currentTarget.value)}
        />
      ) : null}
    </>
  )
}
