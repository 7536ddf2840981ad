import type { zhCN } from './messages/zh-cn'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof zhCN
  }
}
