import { getFormatter, getTranslations } from 'next-intl/server'
import course from '@/app/_components/ui/course.module.css'
import hidden from '@/app/_components/ui/hidden.module.css'
import type { CandidatePage } from './candidate'

const STATES = ['draft', 'checking', 'reviewed', 'onNotice', 'toSign', 'published'] as const

/** The way from the draft to the publication: what is done, where it stands, what the plan leaves out. */
export async function CandidateCourse({ candidate }: { candidate: CandidatePage['candidate'] }) {
  const [t, format] = await Promise.all([getTranslations('proceedings'), getFormatter()])
  if (candidate.state === 'withdrawn') return null
  const now = STATES.indexOf(candidate.state)
  const untilOf = { checking: candidate.checkUntil, onNotice: candidate.noticeUntil }
  const skips = { checking: candidate.checkDays === 0, onNotice: candidate.noticeDays === 0 }
  return (
    <ol className={course.course} aria-label={t('course')}>
      {STATES.map((state, at) => {
        const until = state in untilOf ? untilOf[state as keyof typeof untilOf] : null
        const skipped = state in skips && skips[state as keyof typeof skips]
        const done = at < now || candidate.state === 'published'
        const is = skipped ? 'skipped' : done ? 'done' : at === now ? 'now' : 'next'
        return (
          <li
            key={state}
            className={course.step}
            data-is={is}
            aria-current={is === 'now' ? 'step' : undefined}
          >
            <span className={course.dot} aria-hidden="true">
              {is === 'done' ? '✓' : ''}
            </span>
            <span className={course.name}>
              {t(`state.${state}`)}
              <span className={hidden.hidden}>{` (${t(`courseIs.${is}`)})`}</span>
            </span>
            <span className={course.when}>
              {skipped ? <span aria-hidden="true">{t('courseIs.skipped')}</span> : null}
              {until === null
                ? ''
                : t('eventUntil', {
                    until: format.dateTime(new Date(until), { dateStyle: 'medium', timeZone: 'UTC' }),
                  })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
