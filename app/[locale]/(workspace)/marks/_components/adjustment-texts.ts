import type { getTranslations } from 'next-intl/server'
import { signed } from '@/app/_components/ui/figures'
import { textOf } from '@/app/_components/ui/text-of'
import type { Locale } from '@/app/_i18n/routing'
import type { TotalExplanation } from '@/server/domain/scoring/explanation-year'

/** Every adjustment with its basis and marks, those that do not count saying why, and the items that met their cap. */
export function adjustmentTexts(
  { adjustments, items = [], decimals }: TotalExplanation,
  t: Awaited<ReturnType<typeof getTranslations<'marks'>>>,
  locale: Locale,
): string[] {
  const made = adjustments.map(({ marks, reason, item, level, levelName, matter, supersededBy }) => {
    const known = items.find((each) => each.item === item)
    const basis = [
      item === undefined ? '' : textOf(known?.name, item, locale),
      level === undefined ? '' : textOf(levelName, level, locale),
      reason,
    ]
    const said = { reason: basis.filter((part) => part !== '').join(' '), marks: signed(marks, decimals) }
    const text = matter === undefined ? t('adjustment', said) : t('adjustmentMatter', { ...said, matter })
    return supersededBy == null ? text : t('adjustmentNotCounted', { text })
  })
  const capped = items.flatMap(({ item, name, sum, counted }) =>
    sum === counted
      ? []
      : [
          t('adjustmentCapped', {
            item: textOf(name, item, locale),
            sum: signed(sum, decimals),
            counted: signed(counted, decimals),
          }),
        ],
  )
  return [...made, ...capped]
}
