import { getFormatter, getTranslations } from 'next-intl/server'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import type { Role } from '@/server/domain/access/roles'
import { type ListedReport, stagesOf } from './listed'
import classes from './report-list.module.css'

/** A report that is due: its state, its days, whose turn it is and what comes next, and the way in. */
export async function TurnCard({
  report,
  period,
  role,
}: {
  report: ListedReport
  /** What its period is called here. */
  period: string
  role: Role
}) {
  const [t, format] = await Promise.all([getTranslations('reports'), getFormatter()])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const isMine = stagesOf(role).includes(report.stage)
  const { dueOn, closesOn } = report.period
  const who = role === 'head' ? 'head' : 'reporter'
  const stage = report.stage === 'returned' || report.stage === 'awaitingSignature' ? report.stage : 'draft'
  return (
    <section className={classes.card} data-mine={isMine || undefined}>
      <div>
        <h2>
          {period} <StageBadge stage={report.stage} />
        </h2>
        <p>
          <strong className={classes.time} data-late={report.time.is === 'late' || undefined}>
            <TimeText time={report.time} />
          </strong>{' '}
          {t('days', { dueOn: day(dueOn), closesOn: day(closesOn) })}
        </p>
        <p className={classes.next}>{t(`next.${who}.${stage}`)}</p>
      </div>
      <Link href={`/reports/${report.id}`} className={classes.go} data-primary={isMine || undefined}>
        {t(isMine ? `go.${who}.${stage}` : 'go.read', { period })}
      </Link>
    </section>
  )
}
