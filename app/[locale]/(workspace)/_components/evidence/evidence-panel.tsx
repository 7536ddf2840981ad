'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Awaiting } from '@/app/_components/ui/awaiting'
import type { EvidenceRule } from '@/server/domain/evidence/evidence-rule'
import { AddFiles } from './add-files'
import { FileRow } from './file-row'
import { Gallery } from './gallery'
import { Leftover, QueueRow } from './queue-row'
import type { EvidenceHolder } from './queue-of'
import { ReuseDialog } from './reuse-dialog'
import { useEvidence } from './use-evidence'
import classes from './evidence.module.css'

/**
 * The evidence in one place (a report's indicator; an answer or an appeal has but one): what is attached, what is on its way; for who
 * may change it also the ways to add more. The page's `Interactive` needs the area `evidence`.
 */
export function EvidencePanel({
  of,
  place: indicator,
  name,
  rule,
  writable,
}: {
  of: EvidenceHolder
  place: string
  name: string
  rule?: EvidenceRule | undefined
  writable: boolean
}) {
  const t = useTranslations('evidence')
  const { query, queue, uploads, stored, refresh } = useEvidence(of)
  const [over, setOver] = useState(false)
  const [reusing, setReusing] = useState<{ replaces: string | null } | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const { data } = query
  if (!data) return query.isError ? <Awaiting query={query} /> : null
  const all = data.files.filter(({ indicatorCode }) => indicatorCode === indicator)
  const files = all.filter(({ endedAt }) => endedAt === null)
  const gone = all.filter(({ endedAt, replacedById }) => endedAt !== null && replacedById === null)
  const own = uploads.filter((upload) => upload.indicator === indicator)
  const left = data.pending.filter((upload) => upload.indicatorCode === indicator && !queue.sends(upload.id))
  const last = stored.findLast((each) => each.indicator === indicator)
  const add = (chosen: readonly File[], replaces: string | null = null) =>
    queue.add(chosen, { indicator, replaces, keepsPlace: rule?.locations === true })
  if (!writable && all.length === 0 && left.length === 0)
    return rule?.required ? (
      <p className={classes.lacking}>{t('lacking')}</p>
    ) : // A form of many indicators says nothing where nothing is asked for.
    of.subject === 'report' ? null : (
      <p className={classes.soft}>{t('none')}</p>
    )
  return (
    <section
      className={classes.panel}
      aria-label={t('of', { indicator: name })}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!writable || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!writable) return
        event.preventDefault()
        setOver(false)
        add([...event.dataTransfer.files])
      }}
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files]
        if (!writable || pasted.length === 0) return
        // The form's own pasting is of figures.
        event.preventDefault()
        event.stopPropagation()
        add(pasted)
      }}
    >
      <div className={classes.head}>
        <span className={classes.title}>
          {files.length > 0 ? t('count', { count: String(files.length) }) : t('title')}
          {rule?.required && files.length === 0 ? <b className={classes.needed}> {t('needed')}</b> : null}
        </span>
        {writable ? (
          <>
            <AddFiles label={t('add')} about={t('addTo', { indicator: name })} onFiles={add} />
            <AddFiles label={t('camera')} about={t('cameraFor', { indicator: name })} onFiles={add} camera />
            {of.subject === 'report' ? (
              <button
                type="button"
                className={classes.action}
                aria-label={t('reuseFor', { indicator: name })}
                onClick={() => setReusing({ replaces: null })}
              >
                {t('reuse')}
              </button>
            ) : null}
            <span className={classes.soft}>{t('noPersonal')}</span>
          </>
        ) : null}
      </div>
      {rule?.note ? <p className={classes.soft}>{t('rule', { note: rule.note })}</p> : null}
      {writable && files.length + own.length > 0 ? (
        <p className={classes.soft}>
          {t('noPersonalData')} {t(rule?.locations ? 'placeKept' : 'placeGone')}
        </p>
      ) : null}
      <ul className={classes.list}>
        {files.map((use) => (
          <FileRow
            key={use.id}
            use={use}
            all={all}
            writable={writable}
            onReplace={(chosen) => add(chosen, use.id)}
            onShow={() => setShown(use.file.id)}
            onGone={refresh}
          />
        ))}
        {own.map((upload) => (
          <QueueRow key={upload.key} upload={upload} queue={queue} />
        ))}
        {left.map((upload) => (
          <Leftover key={upload.id} upload={upload} onGone={refresh} />
        ))}
      </ul>
      {gone.length > 0 ? (
        <details className={classes.gone}>
          <summary>{t('gone', { count: String(gone.length) })}</summary>
          <ul className={classes.list}>
            {gone.map((use) => (
              <FileRow
                key={use.id}
                use={use}
                all={all}
                writable={false}
                onShow={() => setShown(use.file.id)}
              />
            ))}
          </ul>
        </details>
      ) : null}
      <p role="status" className={classes.soft}>
        {last
          ? t(last.sameHash === null ? 'stored' : last.sameHash ? 'storedSame' : 'storedCleaned', {
              name: last.receipt.name,
              hash: last.receipt.hash.slice(0, 12),
            })
          : null}
      </p>
      {reusing ? (
        <ReuseDialog
          report={of.subjectId}
          indicator={indicator}
          name={name}
          onClose={() => setReusing(null)}
          onDone={() => {
            setReusing(null)
            refresh()
          }}
        />
      ) : null}
      <Gallery uses={data.files} shown={shown} onShow={setShown} />
    </section>
  )
}
