'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { partKey } from '@/server/domain/plan/document/parts'
import { planCodeSchema, type PartKind } from '@/server/domain/plan/document/plan-document'
import { renameCode, type RenamedKind } from '@/server/domain/plan/document/rename-code'
import { useDraftWork } from './draft-context'
import classes from './workshop.module.css'

/** A part's code. Another one is taken when the field is left, in every part that names it. */
export function CodeField({
  kind,
  code,
  onRenamed,
}: {
  kind: PartKind
  code: string
  onRenamed: (key: string) => void
}) {
  const t = useTranslations('workshop.fields')
  const { parts, edit, writable } = useDraftWork()
  const [typed, setTyped] = useState(code)
  const wanted = typed.trim()
  const taken = wanted !== code && (parts[partKey(kind, wanted)] ?? null) !== null
  const bad = !planCodeSchema.safeParse(wanted).success
  return (
    <TextInput
      label={t('code')}
      className={classes.code}
      value={typed}
      readOnly={!writable}
      error={taken ? t('codeTaken', { code: wanted }) : bad ? t('codeWrong') : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (taken || bad) return
        if (wanted === code) {
          setTyped(code)
          return
        }
        edit(renameCode(parts, kind as RenamedKind, code, wanted), t('rename'))
        onRenamed(partKey(kind, wanted))
      }}
    />
  )
}
