'use client'

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { FocusEvent, ReactNode } from 'react'
import { Refusal } from './refusal'
import type { FieldName } from './use-problem-text'

/** With a keyboard, writing begins in the first field, not at the button that closes; a phone's would hide the dialog. */
function beginInFirst(form: HTMLFormElement | null): void {
  if (!form || form.querySelector('[data-autofocus]') || matchMedia('(pointer: coarse)').matches) return
  const first = form.querySelector('input, textarea, select, [role=radiogroup]')
  if (first instanceof HTMLInputElement && isWritten(first)) first.setAttribute('data-autofocus', '')
}

/** Tab marks what stands in a field, as it does outside of dialogs, where nothing else moves the focus. */
function markText({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget && target instanceof HTMLInputElement && isWritten(target)) target.select()
}

const isWritten = (field: HTMLInputElement): boolean =>
  !field.readOnly && ['text', 'password', 'search', 'number', 'url', 'email', 'tel'].includes(field.type)

/** A form in a dialog: its fields, what was refused, and the two ways out. */
export function FormDialog({
  title,
  submit,
  busy,
  disabled = false,
  error,
  fieldName,
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
  /** How a refusal calls a field that the server names by its code. */
  fieldName?: FieldName
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
        ref={beginInFirst}
        onFocus={markText}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Stack gap={12}>
          {children}
          <Refusal error={error} onReload={onClose} fieldName={fieldName} />
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
