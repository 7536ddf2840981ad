'use client'

import { Button, Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { isStrongPassword } from '@/server/domain/account/password'
import { generatePassword, secureRandom } from './generate-password'

/** A first password in plain sight: whoever sets it has to pass it on. It can be made at a press. */
export function PasswordField({ value, onChange }: { value: string; onChange: (password: string) => void }) {
  const t = useTranslations('admin')
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={t('password')}
        description={t('passwordRule')}
        error={value !== '' && !isStrongPassword(value) ? t('passwordWeak') : undefined}
        required
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => onChange(generatePassword(secureRandom))}>
        {t('generate')}
      </Button>
    </Group>
  )
}
