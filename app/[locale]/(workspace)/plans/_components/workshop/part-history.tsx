'use client'

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import { ContentText } from './content-text'
import { useDraftWork } from './draft-context'
import classes from './workshop.module.css'

/** Everything that a part ever was: asked for when it is unfolded; any version can be made the present one again. */
export function PartHistory({
  draftId,
  part,
  onRestore,
}: {
  draftId: string
  part: string
  onRestore: (content: unknown) => void
}) {
  const t = useTranslations('workshop')
  const format = useFormatter()
  const api = useTRPC()
  const { writable, autosave } = useDraftWork()
  const [open, setOpen] = useState(false)
  const version = autosave.state.held[part]?.version ?? 0
  const history = useQuery({
    ...api.plans.partHistory.queryOptions({ id: draftId, part }),
    enabled: open && version > 0,
  })
  return (
    <details
      key={`${part} ${version}`}
      className={classes.history}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('history')}</summary>
      <ol>
        {history.data?.map((row) => (
          <li key={row.version}>
            <p className={classes.soft}>
              {t('historyRow', {
                version: String(row.version),
                by: row.changedByName,
                at: format.dateTime(row.changedAt, { dateStyle: 'medium', timeStyle: 'medium' }),
              })}
            </p>
            <ContentText content={row.content} />
            {writable && row.version !== version ? (
              <Button variant="default" size="compact-sm" onClick={() => onRestore(row.content)}>
                {t('historyRestore')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
