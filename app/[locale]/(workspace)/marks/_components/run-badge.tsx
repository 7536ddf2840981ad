import { getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'

/** Whether what is shown was published, or is the office's own trial. */
export async function RunBadge({ published }: { published: boolean }) {
  const t = await getTranslations('marks')
  return published ? <Badge tone="good">{t('published')}</Badge> : <Badge tone="due">{t('draft')}</Badge>
}
