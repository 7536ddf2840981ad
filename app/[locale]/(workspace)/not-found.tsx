import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Link } from '@/app/_i18n/navigation'

/** Within the frame, so that the menu and the search are at hand. */
export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <Empty whole title={t('notFoundTitle')}>
      <p>{t('notFoundText')}</p>
      <p>{t('notFoundNext')}</p>
      <p>
        <Link href="/">{t('home')}</Link>
      </p>
    </Empty>
  )
}
