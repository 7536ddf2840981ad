import type { getTranslations } from 'next-intl/server'
import type { PartChange } from '@/server/domain/plan/document/compare-documents'

/** How much changed and of what kind, in one sentence. */
export function differenceFinding(
  t: Awaited<ReturnType<typeof getTranslations<'difference'>>>,
  changes: readonly PartChange[],
  pause: string,
): string {
  if (changes.length === 0) return t('findingNone')
  const kinds = [...new Set(changes.map(({ kind }) => kind))]
  return t('finding', {
    count: String(changes.length),
    parts: kinds
      .map((kind) =>
        t('counted', {
          kind: t(`kinds.${kind}`),
          count: String(changes.filter((change) => change.kind === kind).length),
        }),
      )
      .join(pause),
  })
}
