import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import classes from './choose.module.css'

/** The ways to what stands before and after in a list, for leafing through it; where the list ends there is none. */
export async function Steps({
  kind,
  all,
  code,
  href,
}: {
  kind: 'unit' | 'indicator'
  all: readonly { code: string; name: string; nameEn: string | null }[]
  code: string
  href: (code: string) => string
}) {
  const [t, locale] = await Promise.all([getTranslations('trends.step'), getLocale()])
  const at = all.findIndex((each) => each.code === code)
  const step = (to: number, way: 'Before' | 'After') => {
    const other = all[to]
    const sign = way === 'Before' ? '‹' : '›'
    if (!other)
      return (
        <span className={classes.step} aria-hidden="true">
          {sign}
        </span>
      )
    const name = kind === 'unit' ? nameOf(other, locale) : `${other.code} ${nameOf(other, locale)}`
    const words = t(`${kind}${way}`, { name })
    return (
      <Link className={classes.step} href={href(other.code)} aria-label={words} title={words} scroll={false}>
        {sign}
      </Link>
    )
  }
  return (
    <span className={classes.steps}>
      {step(at - 1, 'Before')}
      {step(at + 1, 'After')}
    </span>
  )
}
