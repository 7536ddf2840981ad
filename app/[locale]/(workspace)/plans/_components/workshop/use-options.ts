'use client'

import { useTranslations } from 'next-intl'
import type { zhCN } from '@/app/_i18n/messages/zh-cn'

type Options = (typeof zhCN)['workshop']['options']

/** The words of a choice's codes, for those codes that are offered. */
export function useOptions() {
  const t = useTranslations('workshop.options')
  return <Name extends keyof Options, Code extends keyof Options[Name] & string>(
    name: Name,
    codes: readonly Code[],
  ): Record<Code, string> =>
    Object.fromEntries(
      codes.map((code) => [code, t(`${name}.${code}` as Parameters<typeof t>[0])]),
    ) as Record<Code, string>
}
