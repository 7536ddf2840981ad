'use client'

import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'

/** The office's switch of one publication's public page; either way is asked once more. */
export function OpenPage({ id, open }: { id: string; open: boolean }) {
  const t = useTranslations('publicity')
  const router = useRouter()
  const { publications } = useTRPC()
  const [asking, setAsking] = useState<string | null>(null)
  const change = useMutation(
    publications.open.mutationOptions({
      onSuccess: () => {
        setAsking(null)
        router.refresh()
      },
    }),
  )
  const word = t(open ? 'closeButton' : 'openButton')
  return (
    <>
      <Button variant="default" onClick={() => setAsking(uuidv7())}>
        {word}
      </Button>
      {asking === null ? null : (
        <FormDialog
          title={word}
          submit={word}
          busy={change.isPending}
          error={change.error}
          onSubmit={() => change.mutate({ id, open: !open, key: asking })}
          onClose={() => setAsking(null)}
        >
          <Text>{t(open ? 'closeText' : 'openText')}</Text>
        </FormDialog>
      )}
    </>
  )
}
