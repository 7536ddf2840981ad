'use client'

import { Alert, Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

interface Props {
  period: { id: string }
  remindable: readonly { id: string; name: string; today: boolean }[]
  owing: number
  onClose: () => void
}

/** Reminds those who owe something, one or all, with words; who was reminded today only if that is meant. */
export function RemindDialog({ period, remindable, owing, onClose }: Props) {
  const t = useTranslations('periods')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [unitIds, setUnitIds] = useState(() => remindable.filter(({ today }) => !today).map(({ id }) => id))
  const [all, setAll] = useState(false)
  const [again, setAgain] = useState(false)
  const [words, setWords] = useState('')
  const remind = useMutation(trpc.periods.remind.mutationOptions({ onSuccess: () => router.refresh() }))
  if (remind.isSuccess)
    return (
      <FormDialog
        title={t('remind.title')}
        submit={common('close')}
        busy={false}
        error={null}
        onSubmit={onClose}
        onClose={onClose}
      >
        <Alert color="green" role="status">
          {t('remind.done', { count: String(remind.data.sent) })}
        </Alert>
      </FormDialog>
    )
  return (
    <FormDialog
      title={t('remind.title')}
      submit={t('actions.remind')}
      busy={remind.isPending}
      disabled={!all && unitIds.length === 0}
      error={remind.error}
      onSubmit={() =>
        remind.mutate({ periodId: period.id, unitIds: all ? 'all' : unitIds, words, again, key })
      }
      onClose={onClose}
    >
      <Stack gap={12}>
        <Text size="sm">{t('remind.hint')}</Text>
        {owing > remindable.length ? (
          <Checkbox
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
            label={t('remind.all', { count: String(owing) })}
          />
        ) : null}
        {all ? null : (
          <Checkbox.Group label={t('remind.who')} value={unitIds} onChange={setUnitIds} withAsterisk>
            <Stack gap={8} mt={4}>
              {remindable.map((unit) => (
                <Checkbox
                  key={unit.id}
                  value={unit.id}
                  label={unit.today ? `${unit.name} (${t('remind.today')})` : unit.name}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {remindable.some(({ today }) => today) || remind.isError ? (
          <Checkbox
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
            label={t('remind.again')}
          />
        ) : null}
        <Textarea
          label={t('remind.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
        />
      </Stack>
    </FormDialog>
  )
}
