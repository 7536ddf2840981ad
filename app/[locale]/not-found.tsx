import { getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Link } from '@/app/_i18n/navigation'

/** An address that nothing answers, outside the frame of somebody signed in. */
export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <main style={{ padding: 24 }}>
      <Empty whole title={t('notFoundTitle')}>
        <p>{t('notFoundText')}</p>
        <p>
          <Link href="/">{t('home')}</Link>
        </p>
      </Empty>
    </main>
  )
}
