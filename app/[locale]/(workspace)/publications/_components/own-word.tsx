'use client'

import { Button, NativeSelect, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './candidate.module.css'

type Word = 'check' | 'object' | 'takeBack'

interface Props {
  id: string
  words: readonly Word[]
  indicators: readonly { code: string; name: string }[]
  /** The unit's own open objection. */
  objectionId: string | null
}

/** What a unit can say of its frozen marks: that they are right, an objection, or that it takes one back. */
export function OwnWord(props: Props) {
  const t = useTranslations('proceedings.own')
  const [open, setOpen] = useState<Word | null>(null)
  return (
    <div className={classes.steps}>
      {props.words.map((word) => (
        <Button key={word} variant={word === 'check' ? 'filled' : 'default'} onClick={() => setOpen(word)}>
          {t(word)}
        </Button>
      ))}
      {open ? <WordDialog key={open} {...props} word={open} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}

function WordDialog({
  word,
  id,
  indicators,
  objectionId,
  onClose,
}: Props & { word: Word; onClose: () => void }) {
  const t = useTranslations('proceedings')
  const router = useRouter()
  const { candidates } = useTRPC()
  const [key] = useState(() => uuidv7())
  const [words, setWords] = useState('')
  const [indicator, setIndicator] = useState('')
  const onSuccess = () => {
    onClose()
    router.refresh()
  }
  const check = useMutation(candidates.check.mutationOptions({ onSuccess }))
  const object = useMutation(candidates.object.mutationOptions({ onSuccess }))
  const takeBack = useMutation(candidates.takeBack.mutationOptions({ onSuccess }))
  const { isPending, error } = { check, object, takeBack }[word]
  const send = () => {
    if (word === 'check') check.mutate({ id, words, key })
    else if (word === 'object') object.mutate({ id, words, key, ...(indicator !== '' && { indicator }) })
    else takeBack.mutate({ id, words, key, objectionId: objectionId ?? '' })
  }
  return (
    <FormDialog
      title={t(`own.${word}`)}
      submit={t(`own.${word}`)}
      busy={isPending}
      error={error}
      onSubmit={send}
      onClose={onClose}
    >
      <Text>{t(`own.${word}Text`)}</Text>
      {word === 'object' ? (
        <NativeSelect
          label={t('own.about')}
          value={indicator}
          data={[
            { value: '', label: t('own.whole') },
            ...indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
          ]}
          onChange={(event) => setIndicator(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={word === 'object' ? t('own.objection') : t('words')}
        description={word === 'object' ? t('own.objectionHint') : t('wordsHint')}
        required={word === 'object'}
        maxLength={1000}
        autosize
        minRows={word === 'object' ? 3 : 2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
