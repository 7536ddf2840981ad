'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import type { QueuedUpload, UploadQueue } from './upload-queue'
import { useSizeText } from './use-size-text'
import classes from './evidence.module.css'

/** A file on its way: how far it is, what stopped it, and what can be done about it. */
export function QueueRow({ upload, queue }: { upload: QueuedUpload; queue: UploadQueue }) {
  const t = useTranslations('evidence')
  const sizeText = useSizeText()
  const problemText = useProblemText()
  const { key, name, size, sent, state, error } = upload
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100)
  return (
    <li className={classes.file} data-state={state}>
      <div className={classes.about}>
        <span className={classes.name}>{name}</span>
        <progress
          className={classes.progress}
          max={100}
          value={percent}
          aria-label={t('progressOf', { name })}
          hidden={state === 'refused'}
        />
        <span
          className={state === 'refused' ? classes.refused : classes.soft}
          role={state === 'refused' ? 'alert' : undefined}
        >
          {state === 'refused'
            ? problemText(error)
            : t(`state.${state}`, { percent: String(percent), size: sizeText(size) })}
        </span>
      </div>
      <div className={classes.actions}>
        {state === 'sending' || state === 'waiting' ? (
          <button
            type="button"
            className={classes.action}
            aria-label={t('pauseOf', { name })}
            onClick={() => queue.pause(key)}
          >
            {t('pause')}
          </button>
        ) : null}
        {state === 'paused' || state === 'cut' ? (
          <button
            type="button"
            className={classes.action}
            aria-label={t('resumeOf', { name })}
            onClick={() => queue.resume(key)}
          >
            {t('resume')}
          </button>
        ) : null}
        {state === 'checking' || state === 'preparing' ? null : (
          <button
            type="button"
            className={classes.action}
            aria-label={t(state === 'refused' ? 'dismissOf' : 'cancelOf', { name })}
            onClick={() => void queue.cancel(key)}
          >
            {t(state === 'refused' ? 'dismiss' : 'cancel')}
          </button>
        )}
      </div>
    </li>
  )
}

/** What was begun earlier or elsewhere and isn't complete: gone on with by choosing the same file, or given up. */
export function Leftover({
  upload,
  onGone,
}: {
  upload: ApiOutput['evidence']['of']['pending'][number]
  onGone: () => void
}) {
  const t = useTranslations('evidence')
  const sizeText = useSizeText()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const cancel = useMutation(trpc.evidence.cancel.mutationOptions({ onSuccess: onGone }))
  const finish = useMutation(trpc.evidence.finish.mutationOptions({ onSettled: onGone }))
  const { name, size, received, own, begunByName } = upload
  const whole = received === size
  const error = cancel.error ?? finish.error
  return (
    <li className={classes.file} data-state="cut">
      <div className={classes.about}>
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>
          {own
            ? t(whole ? 'leftWhole' : 'left', { received: sizeText(received), size: sizeText(size) })
            : t('leftByOther', { by: begunByName })}
        </span>
        {error ? (
          <p role="alert" className={classes.refused}>
            {problemText(error)}
          </p>
        ) : null}
      </div>
      {own ? (
        <div className={classes.actions}>
          {whole ? (
            <button
              type="button"
              className={classes.action}
              disabled={finish.isPending}
              onClick={() => finish.mutate({ id: upload.id })}
            >
              {t('resume')}
            </button>
          ) : null}
          <button
            type="button"
            className={classes.action}
            aria-label={t('cancelOf', { name })}
            onClick={() => cancel.mutate({ id: upload.id })}
          >
            {t('cancel')}
          </button>
        </div>
      ) : null}
    </li>
  )
}
