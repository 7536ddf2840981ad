'use client'

import { Button, Group, PasswordInput, Textarea } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useRouter } from '@/app/_i18n/navigation'
import classes from './interfaces.module.css'

/** Sends what is written to the interface as a system would, with the key typed in; nothing of it is kept here. */
export function TryOut({ example }: { example: string }) {
  const t = useTranslations('interfaces')
  const locale = useLocale()
  const router = useRouter()
  const [secret, setSecret] = useState('')
  const [body, setBody] = useState(example)
  const [answer, setAnswer] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const fault = faultOf(body)

  async function send(dryRun: boolean) {
    setBusy(true)
    try {
      const response = await fetch('/api/v1/values', {
        method: 'POST',
        credentials: 'omit',
        headers: {
          authorization: `Bearer ${secret.trim()}`,
          'content-type': 'application/json',
          'accept-language': locale,
          'idempotency-key': uuidv7(),
        },
        body: JSON.stringify({ ...(JSON.parse(body) as object), dryRun }),
      })
      const told = JSON.stringify(await response.json(), null, 2)
      setAnswer(`${t('status', { status: String(response.status) })}\n${told}`)
      if (!dryRun) router.refresh()
    } catch {
      setAnswer(t('lost'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={classes.section}>
      <h2>{t('tryOut')}</h2>
      <p>{t('tryText')}</p>
      <PasswordInput
        label={t('secret')}
        autoComplete="off"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <Textarea
        className={classes.body}
        label={t('body')}
        autosize
        minRows={8}
        maxRows={24}
        spellCheck={false}
        error={fault === null ? undefined : t('bodyWrong', { problem: fault })}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button
          disabled={secret.trim() === '' || fault !== null}
          loading={busy}
          onClick={() => void send(true)}
        >
          {t('dry')}
        </Button>
        <Button
          variant="default"
          disabled={secret.trim() === '' || fault !== null}
          loading={busy}
          onClick={() => void send(false)}
        >
          {t('send')}
        </Button>
        {secret.trim() === '' ? <span className={classes.soft}>{t('noSecret')}</span> : null}
      </Group>
      <div role="status">
        {answer === null ? null : (
          <pre className={classes.code} tabIndex={0} aria-label={t('answer')}>
            {answer}
          </pre>
        )}
      </div>
    </section>
  )
}

/** What is wrong with a text as a JSON object, or null. */
function faultOf(text: string): string | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? null : '{ … }'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
