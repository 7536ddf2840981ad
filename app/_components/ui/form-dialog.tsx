'use client'

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Refusal } from './refusal'

/** A form in a dialog: its fields, what was refused, and the two ways out. */
export function FormDialog({
  title,
  submit,
  busy,
  disabled = false,
  error,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  submit: string
  busy: boolean
  /** Whether something has to happen before it can be sent; the dialog says what. */
  disabled?: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) {
  const common = useTranslations('common')
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Stack gap={12}>
          {children}
          <Refusal error={error} onReload={onClose} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
