import type { Locale } from '../routing'
import { en } from './en'
import { zhCN } from './zh-cn'

/** Keys and arguments are checked against the source's type; what differs is only the text, which that type spells out. */
type Messages = typeof zhCN

export const messagesOf: Record<Locale, Messages> = { 'zh-CN': zhCN, en: en as unknown as Messages }
