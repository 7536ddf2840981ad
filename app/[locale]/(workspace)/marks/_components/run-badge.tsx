import { getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import type { ApiOutput } from '@/app/_trpc/client'

/** Whether what is shown holds, was corrected since, or is the office's own trial. */
export async function RunBadge({ run }: { run: ApiOutput['league']['unit']['run'] }) {
  const t = await getTranslations('marks')
  if (run.onWay) return <Badge tone="due">{t(run.onWay.onNotice ? 'onNotice' : 'frozen')}</Badge>
  if (!run.published) return <Badge tone="due">{t('draft')}</Badge>
  return run.superseded ? (
    <Badge tone="alert">{t('superseded')}</Badge>
  ) : (
    <Badge tone="good">{t('published')}</Badge>
  )
}
