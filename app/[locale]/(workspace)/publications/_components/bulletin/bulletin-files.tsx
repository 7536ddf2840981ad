'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import classes from './bulletin.module.css'

const formats = ['pdf', 'docx', 'xlsx'] as const
type Format = (typeof formats)[number]

/** A bulletin's files. With script, how far one is is told while it is being made; without, they are links. */
export function BulletinFiles({ id, title }: { id: string; title: string }) {
  const t = useTranslations('bulletins')
  const api = useTRPC()
  const [making, setMaking] = useState<Format | null>(null)
  const [failed, setFailed] = useState(false)
  const [seconds, setSeconds] = useState(0)
  const progress = useQuery(
    api.bulletins.progress.queryOptions(
      { id },
      { enabled: making !== null, refetchInterval: 500, gcTime: 0 },
    ),
  )
  useEffect(() => {
    if (making === null) return
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [making])

  async function take(event: MouseEvent, format: Format) {
    event.preventDefault()
    if (making !== null) return
    setFailed(false)
    setSeconds(0)
    setMaking(format)
    try {
      const answer = await fetch(`/api/bulletins/${id}?format=${format}`)
      if (!answer.ok) throw new Error(String(answer.status))
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await answer.blob())
      link.download = `${title.replaceAll('｜', '')}.${format}`
      link.click()
      // After the browser has taken it up.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch {
      setFailed(true)
    } finally {
      setMaking(null)
    }
  }

  const stage = progress.data?.find(({ format }) => format === making)?.stage ?? 'waiting'
  return (
    <div className={classes.files}>
      {formats.map((format) => (
        <a
          key={format}
          href={`/api/bulletins/${id}?format=${format}`}
          aria-label={t('fileLabel', { title, format: t(`formats.${format}`) })}
          aria-disabled={making !== null || undefined}
          onClick={(event) => void take(event, format)}
          download
        >
          {t(`formats.${format}`)}
        </a>
      ))}
      <span role="status" className={classes.status}>
        {making
          ? t('elapsed', {
              stage: t(`stage.${stage}`),
              seconds: String(seconds),
            })
          : failed
            ? t('failed')
            : null}
      </span>
    </div>
  )
}
