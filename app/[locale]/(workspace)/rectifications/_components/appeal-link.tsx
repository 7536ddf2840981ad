import { useTranslations } from 'next-intl'
import { Link } from '@/app/_i18n/navigation'

/** The appeal whose decision a finding ended by or was changed by, with the way to it for whoever may read it. */
export function AppealLink({
  appeal: { id, year, number },
  linked,
}: {
  appeal: { id: string; year: number; number: number }
  linked: boolean
}) {
  const t = useTranslations('appeals')
  const text = t('number', { year: String(year), number: String(number) })
  return linked ? <Link href={`/appeals/${id}`}>{text}</Link> : text
}
