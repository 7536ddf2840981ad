import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import table from '@/app/_components/ui/table.module.css'
import type { ApiOutput } from '@/app/_trpc/client'
import { NameActing } from './name-acting'
import { RevokeActing } from './revoke-acting'
import classes from './account.module.css'

const tones = { inForce: 'good', toCome: 'accent', over: 'plain', revoked: 'plain' } as const

/** Who signs in one's stead, and in whose stead one signs: every appointment with its days, its reason and its state. */
export async function ActingSigners({ acting }: { acting: ApiOutput['acting']['list'] }) {
  const [t, format] = await Promise.all([getTranslations('exchange.acting'), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const { appointments, mayName, candidates } = acting
  return (
    <section className={classes.acting}>
      <h2>{t('title')}</h2>
      {mayName ? <p className={classes.hint}>{t('text')}</p> : null}
      {appointments.length > 0 ? (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('period')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {appointments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.mine ? t('mine', { name: one.actingName }) : t('theirs', { name: one.forName })}
                  </th>
                  <td>{t('days', { from: day(one.from), until: day(one.until) })}</td>
                  <td>{one.reason}</td>
                  <td>
                    <Badge tone={tones[one.state]}>{t(`states.${one.state}`)}</Badge>{' '}
                    {one.mine && (one.state === 'inForce' || one.state === 'toCome') ? (
                      <Interactive areas={['exchange']}>
                        <RevokeActing id={one.id} name={one.actingName} />
                      </Interactive>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p>{t('none')}</p>
      )}
      {mayName ? (
        candidates.length > 0 ? (
          <Interactive areas={['exchange']}>
            <NameActing candidates={candidates} today={acting.today} />
          </Interactive>
        ) : (
          <p className={classes.hint}>{t('nobody')}</p>
        )
      ) : null}
    </section>
  )
}
