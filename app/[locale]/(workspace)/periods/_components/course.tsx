import { getFormatter, getTranslations } from 'next-intl/server'
import type { CourseStep } from '@/server/domain/period/course'
import hidden from '@/app/_components/ui/hidden.module.css'
import classes from '@/app/_components/ui/course.module.css'
import { daysText } from './days-text'

/** The course of a period, from opening to publication: what is done, where it stands, and by when. */
export async function Course({ steps }: { steps: readonly CourseStep[] }) {
  const [t, format] = await Promise.all([getTranslations('periods'), getFormatter()])
  return (
    <ol className={classes.course} aria-label={t('course.title')}>
      {steps.map(({ step, is, on, days, workingDays }) => (
        <li
          key={step}
          className={classes.step}
          data-is={is}
          data-late={is === 'now' && days !== null && days < 0 ? '' : undefined}
          aria-current={is === 'now' ? 'step' : undefined}
        >
          <span className={classes.dot} aria-hidden="true">
            {is === 'done' ? '✓' : ''}
          </span>
          <span className={classes.name}>
            {t(`course.step.${step}`)}
            <span className={hidden.hidden}>{` (${t(`course.is.${is}`)})`}</span>
          </span>
          <span className={classes.when}>
            {on === null ? '' : format.dateTime(new Date(on), { dateStyle: 'medium' })}
            {is === 'now' ? (
              <strong className={classes.now}>
                {days === null ? t(`course.now.${step}`) : daysText(t, { days, workingDays })}
              </strong>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
