import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { FieldApp } from './_components/field-app'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inspections')
  return { title: t('field.title') }
}

/** The sheets that this device took along. Nobody's data is in the page itself: it is kept by browsers for offline use. */
export default function FieldPage() {
  return (
    <Interactive areas={['inspections', 'entry', 'rules']}>
      <FieldApp />
    </Interactive>
  )
}
