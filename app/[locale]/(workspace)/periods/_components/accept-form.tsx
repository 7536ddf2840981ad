'use client'

import { Alert, Button, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import table from '@/app/_components/ui/table.module.css'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { Link, useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './accept.module.css'

interface Row {
  id: string
  version: number
  name: string
  flagged: boolean
  /** A check of the plan fires: read and accepted by itself. */
  alone: boolean
  signedAt: string
  filled: string
  look: ReactNode
}

interface Props {
  periodId: string
  rows: Row[]
  empty: ReactNode
}

/** Reports to tick: those without anything unusual are ticked already. Each is accepted by the version shown here. */
export function AcceptForm({ periodId, rows, empty }: Props) {
  const t = useTranslations('periods')
  const ta = useTranslations('periods.accept')
  const tc = useTranslations('common')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  // What the office ticked or cleared itself, by the version it saw: a report that changed is judged anew.
  const [ticked, setTicked] = useState<Record<string, boolean>>({})
  const [key, setKey] = useState<string | null>(null)
  const [names, setNames] = useState<Record<string, string>>({})
  const accept = useMutation(
    trpc.periods.accept.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  const tickOf = (row: Row) => !row.alone && (ticked[`${row.id}/${String(row.version)}`] ?? !row.flagged)
  const tick = (changed: readonly Row[], to: boolean) =>
    setTicked((known) => ({
      ...known,
      ...Object.fromEntries(changed.map((row) => [`${row.id}/${String(row.version)}`, to])),
    }))
  const chosen = rows.filter(tickOf)
  const flagged = chosen.filter((row) => row.flagged)
  const list = (ids: readonly string[]) => ids.map((id) => names[id] ?? '').join(t('listJoin'))
  const count = String(chosen.length)

  return (
    <>
      {accept.isSuccess ? (
        <div role="status" className={classes.outcome}>
          {accept.data.accepted.length > 0 ? (
            <p>{ta('done', { count: String(accept.data.accepted.length) })}</p>
          ) : null}
          {accept.data.refused.length > 0 ? (
            <p className={classes.refused}>{ta('refused', { units: list(accept.data.refused) })}</p>
          ) : null}
        </div>
      ) : null}
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <p className={classes.caption}>{ta('caption')}</p>
          <div className={table.scroll} tabIndex={0} role="region" aria-label={ta('caption')}>
            <table className={`${table.table} ${classes.table}`}>
              <thead>
                <tr>
                  <th scope="col" className={classes.pick}>
                    <label className={classes.hit}>
                      <input
                        type="checkbox"
                        aria-label={ta('selectAll')}
                        checked={
                          chosen.length > 0 && chosen.length === rows.filter((row) => !row.alone).length
                        }
                        ref={(box) => {
                          if (box)
                            box.indeterminate =
                              chosen.length > 0 && chosen.length < rows.filter((row) => !row.alone).length
                        }}
                        onChange={(event) => tick(rows, event.currentTarget.checked)}
                      />
                    </label>
                  </th>
                  <th scope="col">{ta('unit')}</th>
                  <th scope="col">{ta('look')}</th>
                  <th scope="col" className={table.number}>
                    {ta('filled')}
                  </th>
                  <th scope="col">{ta('signedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className={classes.pick}>
                      <label className={classes.hit}>
                        <input
                          type="checkbox"
                          aria-label={ta('select', { unit: row.name })}
                          disabled={row.alone}
                          title={row.alone ? ta('alone') : undefined}
                          checked={tickOf(row)}
                          onChange={(event) => tick([row], event.currentTarget.checked)}
                        />
                      </label>
                    </td>
                    <th scope="row" className={table.nowrap}>
                      <Link href={`/reports/${row.id}`} title={ta('read')}>
                        {row.name}
                      </Link>
                    </th>
                    <td>{row.look}</td>
                    <td className={table.number}>{row.filled}</td>
                    <td className={table.nowrap}>{row.signedAt}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={classes.bar}>
            <span aria-live="polite">{ta('selected', { count, flagged: String(flagged.length) })}</span>
            <Button
              disabled={chosen.length === 0}
              onClick={() => {
                accept.reset()
                setNames(Object.fromEntries(rows.map((row) => [row.id, row.name])))
                setKey(uuidv7())
              }}
            >
              {ta('submit', { count })}
            </Button>
          </div>
        </>
      )}
      <Modal
        opened={key !== null}
        onClose={() => setKey(null)}
        title={ta('confirmTitle', { count })}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <Stack gap={12}>
          <Text>{ta('confirm')}</Text>
          <Text fw={600}>{chosen.map((row) => row.name).join(t('listJoin'))}</Text>
          {flagged.length > 0 ? (
            <Text>{ta('confirmFlagged', { units: flagged.map((row) => row.name).join(t('listJoin')) })}</Text>
          ) : null}
          {accept.isError ? (
            <Alert color="red" role="alert">
              {problemOf(accept.error) ? t('nothingDone') : null} {problemText(accept.error)}
            </Alert>
          ) : null}
          <Button
            loading={accept.isPending}
            onClick={() => {
              if (key === null) return
              accept.mutate({
                id: periodId,
                reports: chosen.map(({ id, version }) => ({ id, version })),
                key,
              })
            }}
          >
            {ta('submit', { count })}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
