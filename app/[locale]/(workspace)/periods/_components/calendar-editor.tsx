'use client'

import { Alert, Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { applyEdits, type DayEdit } from '@/server/domain/calendar/change-effects'
import { type CalendarEntry, type NationalYear, rangeOf } from '@/server/domain/calendar/national-calendar'
import { readNotice } from '@/server/domain/calendar/read-notice'
import { CalendarEffects } from './calendar-effects'
import classes from './calendar.module.css'

/** A slip of the year must not fill the list. */
const LONGEST_RANGE = 60

/**
 * Changes the calendar: imports a year's national days, reads a pasted notice, or takes ranges by hand. The changes are
 * gathered, looked at with what they would change, and saved together under their source.
 */
export function CalendarEditor({
  year,
  version,
  days,
  national,
}: {
  year: number
  version: number
  days: readonly CalendarEntry[]
  national: NationalYear | null
}) {
  const t = useTranslations('periods')
  const trpc = useTRPC()
  const router = useRouter()
  const [edits, setEdits] = useState<readonly DayEdit[]>([])
  const [source, setSource] = useState('')
  const [pasted, setPasted] = useState('')
  const [read, setRead] = useState<{ count: number; unread: string[] } | null>(null)
  const [range, setRange] = useState({ from: '', to: '', kind: 'holiday', name: '' })
  const [key, setKey] = useState(() => uuidv7())
  const preview = useMutation(trpc.calendar.preview.mutationOptions())
  const change = useMutation(
    trpc.calendar.change.mutationOptions({
      onSuccess: () => {
        setEdits([])
        setKey(uuidv7())
        router.refresh()
      },
    }),
  )
  const { changes } = applyEdits(days, edits)
  const add = (more: readonly DayEdit[]) => {
    setEdits([...edits, ...more])
    preview.reset()
    change.reset()
  }
  const entriesAsEdits = (entries: readonly CalendarEntry[]): DayEdit[] =>
    entries.map(({ day, kind, name }) => ({ day, after: { kind, name } }))
  const to = range.to === '' ? range.from : range.to
  const inRange = range.from !== '' && to >= range.from ? rangeOf(range.from, to) : []
  const rangeIsGood = inRange.length > 0 && inRange.length <= LONGEST_RANGE
  return (
    <section className={classes.editor} aria-labelledby="calendar-edit">
      <h2 id="calendar-edit">{t('calendar.edit')}</h2>
      <Stack gap={12}>
        {national ? (
          <div>
            <Button
              variant="default"
              onClick={() => {
                add(entriesAsEdits(national.days))
                setSource(national.source)
              }}
            >
              {t('calendar.import')}
            </Button>
            <p className={classes.soft}>{national.source}</p>
          </div>
        ) : null}
        <details>
          <summary>{t('calendar.paste')}</summary>
          <Stack gap={8} mt={8}>
            <Textarea
              label={t('calendar.paste')}
              description={t('calendar.pasteHint')}
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
              autosize
              minRows={4}
              maxRows={12}
              maxLength={10_000}
            />
            <div>
              <Button
                variant="default"
                disabled={pasted.trim() === ''}
                onClick={() => {
                  const found = readNotice(pasted, year)
                  setRead({ count: found.days.length, unread: found.unread })
                  add(entriesAsEdits(found.days))
                }}
              >
                {t('calendar.read')}
              </Button>
            </div>
            {read ? (
              <Alert color={read.unread.length > 0 ? 'yellow' : 'green'} role="status">
                {t('calendar.readResult', { count: String(read.count) })}
                {read.unread.length > 0 ? (
                  <>
                    {' '}
                    {t('calendar.unread')}
                    <ul>
                      {read.unread.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </>
                ) : null}
              </Alert>
            ) : null}
          </Stack>
        </details>
        <fieldset className={classes.row}>
          <legend>{t('calendar.range')}</legend>
          <TextInput
            type="date"
            label={t('calendar.from')}
            value={range.from}
            onChange={(event) => setRange({ ...range, from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('calendar.to')}
            value={range.to}
            min={range.from}
            onChange={(event) => setRange({ ...range, to: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('calendar.as')}
            value={range.kind}
            data={(['holiday', 'makeUp', 'none'] as const).map((kind) => ({
              value: kind,
              label: t(`calendar.kinds.${kind}`),
            }))}
            onChange={(event) => setRange({ ...range, kind: event.currentTarget.value })}
          />
          <TextInput
            label={t('calendar.name')}
            value={range.name}
            maxLength={50}
            onChange={(event) => setRange({ ...range, name: event.currentTarget.value })}
          />
          <Button
            variant="default"
            disabled={!rangeIsGood}
            onClick={() => {
              const { kind, name } = range
              add(
                inRange.map((day) => ({
                  day,
                  after: kind === 'holiday' || kind === 'makeUp' ? { kind, name: name.trim() } : null,
                })),
              )
              setRange({ from: '', to: '', kind, name: '' })
            }}
          >
            {t('calendar.addRange')}
          </Button>
        </fieldset>
        {edits.length > 0 && changes.length === 0 ? <p role="status">{t('calendar.nothing')}</p> : null}
        {changes.length > 0 ? (
          <>
            <h3>
              {t('calendar.pending')} ({t('calendar.pendingCount', { count: String(changes.length) })})
            </h3>
            <ul className={classes.list}>
              {changes.map(({ day, before, after }) => (
                <li key={day}>
                  {day}{' '}
                  {t('calendar.was', {
                    before: t(`calendar.kind.${before?.kind ?? 'none'}`),
                    after: t(`calendar.kind.${after?.kind ?? 'none'}`),
                  })}{' '}
                  {after?.name ?? before?.name}
                </li>
              ))}
            </ul>
            <TextInput
              label={t('calendar.source')}
              description={t('calendar.sourceHint')}
              value={source}
              maxLength={200}
              required
              onChange={(event) => setSource(event.currentTarget.value)}
            />
            {preview.data ? <CalendarEffects preview={preview.data} /> : null}
            <Refusal error={preview.error ?? change.error} />
            <div className={classes.row}>
              {preview.data ? (
                <Button
                  loading={change.isPending}
                  disabled={source.trim() === ''}
                  onClick={() => change.mutate({ version, edits: [...edits], source, key })}
                >
                  {t('calendar.save')}
                </Button>
              ) : (
                <Button loading={preview.isPending} onClick={() => preview.mutate({ edits: [...edits] })}>
                  {t('calendar.preview')}
                </Button>
              )}
              <Button
                variant="default"
                onClick={() => {
                  setEdits([])
                  setRead(null)
                  preview.reset()
                }}
              >
                {t('calendar.clear')}
              </Button>
            </div>
          </>
        ) : null}
        {change.isSuccess ? (
          <Alert color="green" role="status">
            {t('calendar.saved', { count: String(change.data.changed) })}
          </Alert>
        ) : null}
      </Stack>
    </section>
  )
}
