import { useTranslations } from 'next-intl'
import type { FramePart } from '@/server/domain/inspection/draw/frame-changes'

/** What has changed of what a round is drawn from, in words. */
export function useChangedParts(): (parts: readonly FramePart[]) => string {
  const [t, words] = [useTranslations('rounds.page.frameParts'), useTranslations('rounds')]
  return (parts) => parts.map((part) => t(part)).join(words('joiner'))
}
