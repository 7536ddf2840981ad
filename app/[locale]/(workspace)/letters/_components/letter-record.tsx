import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './letters.module.css'
import { roleWords } from './paper/letter-paper'
import type { LetterSpeaker } from './paper/speaker'

type Page = ApiOutput['letters']['read']

/** Who signed which text, what became of the letter, and the unit's other letters. */
export async function LetterRecord({ page, speaker }: { page: Page; speaker: LetterSpeaker }) {
  const t = await getTranslations('letters')
  const { letter, events, others } = page
  const { day, moment } = speaker
  return (
    <>
      {letter.signatures.length > 0 ? (
        <section className={classes.record}>
          <h2>{t('signatures')}</h2>
          <ul className={classes.facts}>
            {letter.signatures.map((one) => {
              const name = one.actingForName
                ? speaker.common('actingAs', { name: one.name, principal: one.actingForName })
                : one.name
              const facts = { side: t(`side.${one.side}`), name, role: roleWords(speaker, one) }
              return (
                <li key={one.side}>
                  {one.onPaper
                    ? t('signaturePaper', {
                        ...facts,
                        at: day(one.signedAt),
                        by: one.byName,
                        recorded: moment(one.recordedAt),
                      })
                    : t('signature', { ...facts, at: moment(one.signedAt) })}
                  {one.note ? ` · ${one.note}` : null}
                  <div className={classes.hash}>
                    {t('signedHash')} {one.hash}
                  </div>
                </li>
              )
            })}
          </ul>
          {page.intact ? <p className={classes.soft}>{t('intact')}</p> : null}
        </section>
      ) : null}
      <section className={classes.record}>
        <h2>{t('events')}</h2>
        <ol className={classes.facts}>
          {events.map(({ id, action, byName, actingForName, at, reason }) => (
            <li key={id}>
              {moment(at)}{' '}
              {actingForName
                ? speaker.common('actingAs', { name: byName, principal: actingForName })
                : byName}{' '}
              {t(`event.${action as 'propose'}`)}
              {reason ? speaker.paper('colon') + reason : null}
            </li>
          ))}
        </ol>
      </section>
      {others.length > 0 ? (
        <section className={classes.record}>
          <h2>{t('others')}</h2>
          <ul className={classes.facts}>
            {others.map(({ id, number, state }) => (
              <li key={id}>
                <Link href={`/letters/${id}`}>{t('number', { number: String(number) })}</Link>{' '}
                {t(`state.${state}`)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
