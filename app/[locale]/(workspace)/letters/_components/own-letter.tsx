import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Empty } from '@/app/_components/ui/empty'
import { Link } from '@/app/_i18n/navigation'
import classes from './letters.module.css'
import { type ListedUnit, tones, waitsFor } from './listed'

/** A unit's own letter, with what it waits for and the way to read and sign it. */
export async function OwnLetter({ unit, year }: { unit: ListedUnit; year: number }) {
  const [t, common, format] = await Promise.all([
    getTranslations('letters'),
    getTranslations('common'),
    getFormatter(),
  ])
  const { last, inForce } = unit
  if (!last)
    return (
      <Empty title={t('none')}>
        <p>{t('noneText', { year: String(year) })}</p>
      </Empty>
    )
  const signs = last.actions.includes('sign')
  return (
    <section className={classes.card}>
      <h2>
        {t('number', { number: String(last.number) })}{' '}
        <Badge tone={tones[last.state]}>{t(`state.${last.state}`)}</Badge>
      </h2>
      <p className={classes.soft}>
        {t('versionOf', { version: String(last.version) })}
        {last.state === 'proposed' ? ` · ${t(`waitsFor.${waitsFor(last)}`)}` : null}
      </p>
      <ul className={classes.facts}>
        {last.signatures.map(({ side, name, actingForName, signedAt, onPaper }) => (
          <li key={side}>
            {t(`side.${side}`)}{' '}
            {actingForName ? common('actingAs', { name, principal: actingForName }) : name}{' '}
            {format.dateTime(signedAt, { dateStyle: 'medium', timeStyle: 'short' })}
            {onPaper ? ` ${t('onPaper')}` : null}
          </li>
        ))}
      </ul>
      {last.returned ? (
        <p>{t('returned', { by: last.returned.byName, reason: last.returned.reason ?? '' })}</p>
      ) : null}
      {inForce ? <p>{t('keeps', { number: String(inForce.number) })}</p> : null}
      <p className={classes.ways}>
        <Link href={`/letters/${last.id}`} className={signs ? classes.primary : classes.way}>
          {t(signs ? 'toSign' : 'body')}
        </Link>
        {inForce ? (
          <Link href={`/letters/${inForce.id}`} className={classes.way}>
            {t('number', { number: String(inForce.number) })}
          </Link>
        ) : null}
      </p>
    </section>
  )
}
