'use client'

import { Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import {
  type BulletinText,
  requiredFields,
  type TextField,
  textFields,
} from '@/server/domain/bulletin/bulletin-text'
import type { TextFault } from '@/server/domain/bulletin/check-text'

/** The words of a bulletin or a template to write, each with what is wrong with it as it is typed. */
export function BulletinFields({
  text,
  faults,
  onChange,
}: {
  text: BulletinText
  faults: readonly TextFault[]
  onChange: (text: BulletinText) => void
}) {
  const t = useTranslations('bulletins')
  const common = useTranslations('common')
  const errorOf = (field: TextField) =>
    faults
      .filter((fault) => fault.field === field)
      .map(({ because, word }) =>
        common(`bulletinFault.${because}`, { field: common(`bulletinField.${field}`), word }),
      )
      .join(' ') || undefined
  const propsOf = (field: TextField) => ({
    label: common(`bulletinField.${field}`),
    required: requiredFields.includes(field),
    value: text[field],
    error: errorOf(field),
  })
  return (
    <Stack gap={12}>
      {textFields.map((field) =>
        field === 'body' ? (
          <Textarea
            key={field}
            {...propsOf(field)}
            description={t('bodyHint')}
            autosize
            minRows={12}
            maxLength={20_000}
            onChange={(event) => onChange({ ...text, body: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            key={field}
            {...propsOf(field)}
            description={field === 'title' ? t('titleHint') : undefined}
            maxLength={200}
            onChange={(event) => onChange({ ...text, [field]: event.currentTarget.value })}
          />
        ),
      )}
    </Stack>
  )
}
