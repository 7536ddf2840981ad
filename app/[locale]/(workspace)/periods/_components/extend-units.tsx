'use client'

import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'

type Unit = ApiOutput['periods']['extendable']['units'][number]

/** As many as are shown at once; the others are found by name or code. */
const SHOWN = 30

/** The units that more time is given to, out of all that it would help. Who is chosen stays in sight, whatever is searched. */
export function ExtendUnits({
  units,
  chosen,
  onChoose,
}: {
  units: readonly Unit[]
  chosen: string[]
  onChoose: (ids: string[]) => void
}) {
  const t = useTranslations('periods')
  const locale = useLocale()
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const matching = units.filter(({ name, nameEn, code }) =>
    [name, nameEn ?? '', code].some((text) => text.toLowerCase().includes(wanted)),
  )
  const picked = new Set(chosen)
  const shown = [
    ...units.filter(({ id }) => picked.has(id)),
    ...matching.filter(({ id }) => !picked.has(id)).slice(0, SHOWN),
  ]
  const more = matching.filter(({ id }) => !picked.has(id)).length - SHOWN
  const hint = ({ missed, until }: Unit) =>
    [missed ? t('neverSubmitted') : null, until === null ? null : t('untilNow', { day: until })]
      .filter(Boolean)
      .join(t('listJoin'))
  return (
    <>
      {units.length > SHOWN ? (
        <TextInput
          type="search"
          label={t('extendFind', { count: String(units.length) })}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      ) : null}
      <Checkbox.Group
        label={chosen.length > 0 ? t('extendChosen', { count: String(chosen.length) }) : t('extendUnits')}
        value={chosen}
        onChange={onChoose}
        withAsterisk
      >
        <Stack gap={8} mt={4} mah={260} style={{ overflowY: 'auto' }}>
          {shown.map((unit) => (
            <Checkbox
              key={unit.id}
              value={unit.id}
              label={hint(unit) === '' ? nameOf(unit, locale) : `${nameOf(unit, locale)} (${hint(unit)})`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {matching.length === 0 ? <Text size="sm">{t('extendNone')}</Text> : null}
      {more > 0 ? <Text size="sm">{t('extendMore', { count: String(more) })}</Text> : null}
    </>
  )
}
