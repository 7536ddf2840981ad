import { defineRouting } from 'next-intl/routing'

/** Chinese first, without a prefix; English under /en. The reader chooses, not the browser's settings. */
export const routing = defineRouting({
  locales: ['zh-CN', 'en'],
  defaultLocale: 'zh-CN',
  localePrefix: { mode: 'as-needed' },
  localeDetection: false,
})

export type Locale = (typeof routing.locales)[number]
