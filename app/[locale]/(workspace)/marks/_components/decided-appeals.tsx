import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { Notice } from './notice'

/** Names the appeals that settled figures of a mark; who may read one finds the way there. */
export async function DecidedAppeals({ appeals }: { appeals: ApiOutput['league']['mark']['appeals'] }) {
  const t = await getTranslations('appeals')
  return appeals.map(({ id, number, year, state }) => (
    <Notice key={`${String(year)}/${String(number)}`}>
      {t('mark.decided', {
        number: t('number', { year: String(year), number: String(number) }),
        state: t(`state.${state}`),
      })}{' '}
      {id === null ? null : <Link href={`/appeals/${id}`}>{t('see')}</Link>}
    </Notice>
  ))
}
