'use client'

import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './users.module.css'

/** A first password, shown once more after it was set, to be passed on by word of mouth. */
export function HandedOver({
  title,
  username,
  password,
  onClose,
}: {
  title: string
  username: string
  password: string
  onClose: () => void
}) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <Stack gap={12}>
        <Alert color="green" role="status">
          {t('createdText')}
        </Alert>
        <dl className={classes.handed}>
          <dt>{t('username')}</dt>
          <dd>{username}</dd>
          <dt>{t('password')}</dt>
          <dd>{password}</dd>
        </dl>
        <Group justify="flex-end">
          <Button onClick={onClose}>{common('close')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
