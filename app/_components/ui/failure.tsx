'use client'

import { useLocale } from 'next-intl'
import { useEffect } from 'react'
import { common as commonEn } from '@/app/_i18n/messages/en/common'
import { shell as shellEn } from '@/app/_i18n/messages/en/shell'
import { common } from '@/app/_i18n/messages/zh-cn/common'
import { shell } from '@/app/_i18n/messages/zh-cn/shell'
import { Empty } from './empty'

/**
 * Stands where a page broke: what happened, what was kept, what to do. Its words come with it, since the page that was
 * to bring them is the one that failed.
 */
export function Failure({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const locale = useLocale()
  const words = locale === 'en' ? { ...shellEn, ...commonEn } : { ...shell, ...common }
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <Empty title={words.errorTitle}>
      <p>{words.errorText}</p>
      {error.digest ? <p>{error.digest}</p> : null}
      <button type="button" onClick={retry}>
        {words.retry}
      </button>
    </Empty>
  )
}
