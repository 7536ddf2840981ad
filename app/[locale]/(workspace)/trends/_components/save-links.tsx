import { getLocale, getTranslations } from 'next-intl/server'
import { getPathname } from '@/app/_i18n/navigation'
import classes from './save-links.module.css'
import { SavePicture } from './save-picture'

/** From a chart to its twin, and out of the page: the SVG is a plain link, the PNG is drawn from it in the browser. */
export async function SaveLinks({ chart, name, table }: { chart: string; name: string; table: string }) {
  const [t, locale] = await Promise.all([getTranslations('trends.save'), getLocale()])
  const href = getPathname({ href: chart, locale })
  return (
    <>
      <a className={classes.link} href={table}>
        {t('table')}
      </a>
      <a className={classes.link} href={href} download={`${name}.svg`}>
        {t('svg')}
      </a>
      <SavePicture
        className={classes.link ?? ''}
        href={href}
        name={`${name}.png`}
        texts={{ save: t('png'), making: t('making'), failed: t('failed') }}
      />
    </>
  )
}
