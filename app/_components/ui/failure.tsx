'use client'

import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { common as commonEn } from '@/app/_i18n/messages/en/common'
import { shell as shellEn } from '@/app/_i18n/messages/en/shell'
import { common } from '@/app/_i18n/messages/zh-cn/common'
import { shell } from '@/app/_i18n/messages/zh-cn/shell'
import { Empty } from './empty'
import classes from './failure.module.css'

/**
 * Stands where a page broke: what happened, what was kept, what to do. Its words come with it, since the page that was
 * to bring them is the one that failed.
 */
export function Failure({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const locale = useLocale()
  const words = locale === 'en' ? { ...shellEn, ...commonEn } : { ...shell, ...common }
  const [at] = useState(() => new Date())
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <Empty whole title={words.errorTitle}>
      <div role="alert">
        <p>{words.errorText}</p>
        <p className={classes.code} suppressHydrationWarning>
          {error.digest ? `${words.errorCode} ${error.digest} · ` : ''}
          {at.toLocaleString(locale, { timeZone: 'Asia/Shanghai' })}
        </p>
      </div>
      <p className={classes.steps}>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
        {/* A whole new page: what broke this one may be in the frame around it. */}
        <a href={locale === 'en' ? '/en' : '/'}>{words.home}</a>
      </p>
    </Empty>
  )
}
