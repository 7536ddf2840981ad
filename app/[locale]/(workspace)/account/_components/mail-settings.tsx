'use client'

import { Alert, Button, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import type { Locale } from '@/app/_i18n/routing'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { mailChoices } from '@/server/domain/mail/confirm-address'
import classes from './account.module.css'

/** Whether, when and where to one wants mail: an address counts once the code that went there came back. */
export function MailSettings({ mail, locale }: { mail: ApiOutput['mail']['own']; locale: Locale }) {
  const t = useTranslations('inbox.mail')
  const api = useTRPC()
  const router = useRouter()
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const [choice, setChoice] = useState(mail.choice)
  const [language, setLanguage] = useState(mail.address === null ? locale : mail.locale)
  const refreshed = { onSuccess: () => router.refresh() }
  const ask = useMutation(api.mail.askForCode.mutationOptions(refreshed))
  const confirm = useMutation(api.mail.confirm.mutationOptions(refreshed))
  const change = useMutation(api.mail.change.mutationOptions(refreshed))
  return (
    <Stack gap={12} className={classes.form}>
      {mail.address === null ? null : <Text>{t('confirmed', { address: mail.address })}</Text>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm.reset()
          ask.mutate({ address, locale: language })
        }}
      >
        <Stack gap={8}>
          <TextInput
            type="email"
            label={t('address')}
            autoComplete="email"
            required
            maxLength={200}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Refusal error={ask.error} />
          <Button type="submit" variant="default" loading={ask.isPending}>
            {t('sendCode')}
          </Button>
        </Stack>
      </form>
      {mail.pending === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate({ code })
          }}
        >
          <Stack gap={8}>
            <Text size="sm">{t('codeSent', { address: mail.pending })}</Text>
            <TextInput
              label={t('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            {confirm.data && confirm.data.result !== 'confirmed' ? (
              <Alert color="red" role="alert">
                {t(confirm.data.result)}
              </Alert>
            ) : null}
            <Refusal error={confirm.error} />
            <Button type="submit" loading={confirm.isPending}>
              {t('confirm')}
            </Button>
          </Stack>
        </form>
      )}
      {mail.address === null ? null : (
        <>
          <Radio.Group
            label={t('choice')}
            value={choice}
            onChange={(value) => setChoice(mailChoices.find((one) => one === value) ?? 'none')}
          >
            <Stack gap={8} mt={4}>
              {mailChoices.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={
                    one === 'digest'
                      ? t('choices.digest', { hour: String(mail.hour ?? '') })
                      : t(`choices.${one}`)
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            label={t('language')}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'zh-CN')}
          >
            <Stack gap={8} mt={4}>
              <Radio value="zh-CN" label="中文" />
              <Radio value="en" label="English" />
            </Stack>
          </Radio.Group>
          <Refusal error={change.error} />
          {change.isSuccess ? (
            <Alert color="green" role="status">
              {t('saved')}
            </Alert>
          ) : null}
          <Button
            loading={change.isPending}
            onClick={() => change.mutate({ choice, locale: language, remove: false })}
          >
            {t('save')}
          </Button>
          <Button
            variant="default"
            onClick={() => change.mutate({ choice: 'digest', locale: language, remove: true })}
          >
            {t('remove')}
          </Button>
        </>
      )}
    </Stack>
  )
}
