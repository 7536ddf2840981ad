'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import classes from './archive.module.css'

/** The years' archives to take; with script, how far the one is that is being made. Without, the links do. */
export function ArchiveLinks({ years, begun }: { years: readonly number[]; begun: number }) {
  const t = useTranslations('archives')
  const api = useTRPC()
  const router = useRouter()
  const [asked, setAsked] = useState<number | null>(null)
  const { data } = useQuery(
    api.archives.list.queryOptions(undefined, { enabled: asked !== null, refetchInterval: 1000, gcTime: 0 }),
  )
  const made = data && data.archives.length > begun
  useEffect(() => {
    // The page comes back with one archive more, and with it this list as at first.
    if (made) router.refresh()
  }, [made, router])
  const making = data?.making
  return (
    <>
      <ul className={classes.years}>
        {years.map((year) => (
          <li key={year}>
            <a href={`/api/archives/${String(year)}`} onClick={() => setAsked(year)} download>
              {t('make', { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.status}>
        {asked === null
          ? null
          : making?.ended
            ? t('ended', { year: String(making.year) })
            : making && making.all > 0
              ? t('progress', {
                  year: String(making.year),
                  done: String(making.done),
                  all: String(making.all),
                })
              : t('starting', { year: String(asked) })}
      </p>
      {asked !== null && making && making.all > 0 ? (
        <progress
          className={classes.bar}
          aria-label={t('starting', { year: String(asked) })}
          value={making.done}
          max={making.all}
        />
      ) : null}
    </>
  )
}
