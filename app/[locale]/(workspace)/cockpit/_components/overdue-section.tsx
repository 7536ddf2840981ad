import { Badge } from '@/app/_components/ui/badge'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import type { Cockpit } from './cockpit'
import type { CockpitWords } from './cockpit-words'
import classes from './cockpit.module.css'

/** As many as one looks through; the rest is one step away. */
const SHOWN = 10

/** Orders that are due in yellow, overdue ones in red, the longest first. */
export function OverdueSection({ cockpit, words }: { cockpit: Cockpit; words: CockpitWords }) {
  const { t } = words
  const { overdue, overdueAfter } = cockpit
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{t('overdue.title')}</h2>
      {overdue.length === 0 ? (
        <p>{t('overdue.none')}</p>
      ) : (
        <>
          <p className={classes.note}>{t('overdue.says', { days: String(overdueAfter) })}</p>
          <div className={tables.scroll}>
            <table className={`${tables.table} ${tables.dense} ${tables.whole}`}>
              <thead>
                <tr>
                  <th scope="col">{t('overdue.unit')}</th>
                  <th scope="col">{t('overdue.what')}</th>
                  <th scope="col">{t('overdue.due')}</th>
                </tr>
              </thead>
              <tbody>
                {overdue.slice(0, SHOWN).map(({ id, unit, words: found, supervised, due }) => (
                  <tr key={id}>
                    <th scope="row" className={classes.unit}>
                      {words.unit(unit)}
                    </th>
                    <td>
                      <Link href={`/rectifications/${id}`} prefetch={false}>
                        {found}
                      </Link>{' '}
                      {supervised ? <Badge tone="accent">{t('overdue.supervised')}</Badge> : null}
                    </td>
                    <td className={classes.due}>
                      <span className={classes.day}>{words.day(due.dueOn)}</span>
                      <Badge tone={due.is === 'overdue' ? 'alert' : 'due'}>
                        {due.workingDays === 0
                          ? t('overdue.today')
                          : t(due.is === 'overdue' ? 'overdue.red' : 'overdue.yellow', {
                              days: String(due.workingDays),
                            })}
                      </Badge>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {overdue.length > SHOWN ? (
            <p className={classes.note}>
              <Link href="/rectifications?show=overdue">
                {t('overdue.more', { count: String(overdue.length - SHOWN) })}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}
