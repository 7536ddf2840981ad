import { getTranslations } from 'next-intl/server'
import { Fragment, type ReactNode } from 'react'
import { Link } from '@/app/_i18n/navigation'

export interface Named {
  key: string
  text: string
  href: string | null
}

/** Names in a row, each leading to what it names. */
export async function UnitLinks({ names }: { names: readonly Named[] }): Promise<ReactNode> {
  const t = await getTranslations('periods')
  return names.map(({ key, text, href }, at) => (
    <Fragment key={key}>
      {at > 0 ? t('listJoin') : ''}
      {href === null ? text : <Link href={href}>{text}</Link>}
    </Fragment>
  ))
}
