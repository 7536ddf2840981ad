'use client'

import { Button, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { planCodeSchema } from '@/server/domain/plan/document/plan-document'
import { type UnitLevel, unitLevels } from '@/server/domain/units/levels'

/** Begins a plan from nothing: asks for its name, code, year and what it assesses. */
export function NewDraft({ level, year: thisYear }: { level: UnitLevel; year: number }) {
  const t = useTranslations('plans')
  const common = useTranslations('common')
  const api = useTRPC()
  const router = useRouter()
  const [key, setKey] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [code, setCode] = useState('comprehensive')
  const [year, setYear] = useState<number | null>(thisYear)
  const below = unitLevels.filter(
    (one) => one !== 'department' && unitLevels.indexOf(one) > unitLevels.indexOf(level),
  )
  const [assessedLevel, setAssessed] = useState<UnitLevel | undefined>(below[0])
  const create = useMutation(
    api.plans.createDraft.mutationOptions({ onSuccess: ({ id }) => router.push(`/plans/drafts/${id}`) }),
  )
  const good = planCodeSchema.safeParse(code.trim()).success
  return (
    <>
      <Button onClick={() => setKey(uuidv7())}>{t('newPlan')}</Button>
      {key === null ? null : (
        <FormDialog
          title={t('newPlan')}
          submit={t('create')}
          busy={create.isPending || create.isSuccess}
          error={create.error}
          onSubmit={() => {
            setTried(true)
            if (!good || !name.trim() || year === null || !assessedLevel) return
            create.mutate({
              origin: { from: 'nothing', code: code.trim(), year, name: name.trim(), assessedLevel },
              key,
            })
          }}
          onClose={() => setKey(null)}
        >
          <p>{t('fromNothingText')}</p>
          <TextInput
            label={t('name')}
            value={name}
            maxLength={100}
            required
            error={tried && !name.trim()}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FigureInput
            label={t('year')}
            value={year}
            required
            onChange={(figure, unread) => {
              if (unread === null) setYear(figure !== null && Number.isInteger(figure) ? figure : null)
            }}
          />
          <Select
            label={t('assessedLevel')}
            data={below.map((one) => ({ value: one, label: common(`level.${one}`) }))}
            value={assessedLevel ?? null}
            allowDeselect={false}
            onChange={(one) => setAssessed(below.find((each) => each === one))}
          />
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            value={code}
            maxLength={40}
            required
            error={tried && !good ? t('codeWrong') : undefined}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  )
}
