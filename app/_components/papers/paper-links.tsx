import { useTranslations } from 'next-intl'
import { paperFormats } from '@/server/domain/paper/paper'
import classes from './paper-links.module.css'

/** A paper to take along, in each form that it is made in. */
export function PaperLinks({ href, what }: { href: string; what: 'download' | 'downloadRound' }) {
  const t = useTranslations('papers')
  return (
    <span className={classes.links}>
      {paperFormats.map((format) => (
        <a key={format} href={`${href}?format=${format}`} className={classes.link} download>
          {t(`downloadAs.${format}`, { what: t(what) })}
        </a>
      ))}
    </span>
  )
}
