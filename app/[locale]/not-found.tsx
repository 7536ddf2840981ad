import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { Empty } from '@/app/_components/ui/empty'

export default async function NotFound() {
  const t = await getTranslations('shell')
  return (
    <main style={{ padding: 24 }}>
      <Empty title={t('notFoundTitle')}>
        <p>{t('notFoundText')}</p>
        <p>
          <Link href="/">{t('home')}</Link>
        </p>
      </Empty>
    </main>
  )
}
