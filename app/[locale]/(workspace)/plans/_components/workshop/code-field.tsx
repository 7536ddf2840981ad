'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { partKey } from '@/server/domain/plan/document/parts'
import { planCodeSchema, type PartKind } from '@/server/domain/plan/document/plan-document'
import type { RenamedKind } from '@/server/domain/plan/document/rename-code'
import { useDraftWork } from './draft-context'
import classes from './workshop.module.css'

/** A part's code. Another one is taken when the field is left, in every part that names it, all at once on the server. */
export function CodeField({
  kind,
  code,
  onRenamed,
}: {
  kind: PartKind
  code: string
  onRenamed: (from: string, to: string) => void
}) {
  const t = useTranslations('workshop.fields')
  const problemText = useProblemText()
  const { parts, rename, writable } = useDraftWork()
  const [typed, setTyped] = useState(code)
  const [refused, setRefused] = useState<unknown>(null)
  const wanted = typed.trim()
  const taken = wanted !== code && (parts[partKey(kind, wanted)] ?? null) !== null
  const bad = !planCodeSchema.safeParse(wanted).success
  const leave = async () => {
    if (taken || bad) return
    if (wanted === code) {
      setTyped(code)
      return
    }
    try {
      await rename({ kind: kind as RenamedKind, from: code, to: wanted }, t('rename'), onRenamed)
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <TextInput
      label={t('code')}
      className={classes.code}
      value={typed}
      readOnly={!writable}
      error={
        taken
          ? t('codeTaken', { code: wanted })
          : bad
            ? t('codeWrong')
            : refused === null
              ? undefined
              : problemText(refused)
      }
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setRefused(null)
      }}
      onBlur={() => void leave()}
    />
  )
}
