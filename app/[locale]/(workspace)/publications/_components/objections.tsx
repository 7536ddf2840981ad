import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { nameOf } from '@/app/_i18n/name-of'
import { AnswerObjection } from './answer-objection'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'

const tones = { open: 'due', kept: 'plain', upheld: 'alert', takenBack: 'plain' } as const

/** Every objection that the reader may read, with its answer; the office answers here. */
export async function Objections({ page, answers }: { page: CandidatePage; answers: boolean }) {
  const [t, locale, format] = await Promise.all([getTranslations('proceedings'), getLocale(), getFormatter()])
  const { objections, events, candidate } = page
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className={classes.section} aria-labelledby="objections">
      <h2 id="objections">{t('objections')}</h2>
      {objections.length === 0 ? <p className={classes.soft}>{t('noObjections')}</p> : null}
      {objections.map(({ id, state }) => {
        const said = events.find((event) => event.id === id)
        const end = events.find((event) => event.objectionId === id)
        if (!said) return null
        const unit = said.unit ? nameOf(said.unit, locale) : ''
        return (
          <article key={id} className={classes.objection}>
            <p>
              <strong>{unit}</strong>
              {said.indicatorCode === null ? '' : ` · ${said.indicatorCode}`}{' '}
              <Badge tone={tones[state]}>{t(`objectionState.${state}`)}</Badge>{' '}
              <span className={classes.soft}>
                {said.byName} {moment(said.at)}
              </span>
            </p>
            <p className={classes.words}>{said.words}</p>
            {end ? (
              <p className={classes.answer}>
                <strong>{t(end.action === 'answer' ? 'answer' : 'own.takeBack')}</strong>{' '}
                <span className={classes.soft}>{moment(end.at)}</span>
                <br />
                {end.words}
              </p>
            ) : null}
            {answers && state === 'open' ? (
              <Interactive areas={['proceedings']}>
                <AnswerObjection id={candidate.id} objectionId={id} unit={unit} />
              </Interactive>
            ) : null}
          </article>
        )
      })}
    </section>
  )
}
