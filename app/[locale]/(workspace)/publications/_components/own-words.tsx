import { getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { nameOf } from '@/app/_i18n/name-of'
import { refuseWord, type UnitWord } from '@/server/domain/publication/unit-words'
import type { CandidatePage } from './candidate'
import classes from './candidate.module.css'
import { OwnWord } from './own-word'

const WORDS: readonly UnitWord[] = ['check', 'object', 'takeBack']

/** Where the reader's own unit stands, what is asked of it and until when, and what it can say now. */
export async function OwnWords({
  page,
  own,
  until,
}: {
  page: CandidatePage
  own: NonNullable<CandidatePage['own']>
  /** The last day, as it is told. */
  until: string | null
}) {
  const [t, locale] = await Promise.all([getTranslations('proceedings.own'), getLocale()])
  const { candidate, objections, today } = page
  const open = objections.find(({ unitId, state }) => unitId === own.unit.id && state === 'open')
  const words = WORDS.filter(
    (word) =>
      refuseWord(word, { ...candidate, standing: own.standing, isOpen: open !== undefined }, today, '·') ===
      null,
  )
  const checking = candidate.state === 'checking'
  if (!checking && candidate.state !== 'onNotice') return null
  return (
    <div className={classes.word}>
      <p>
        {checking || own.standing === 'objects'
          ? t(`standing.${own.standing}`, { until: until ?? '' })
          : t('standingNotice', { until: until ?? '' })}
      </p>
      <Interactive areas={['proceedings']}>
        <OwnWord
          id={candidate.id}
          words={words}
          indicators={(own.marks?.rows ?? []).map(({ indicator }) => ({
            code: indicator.code,
            name: nameOf(indicator, locale),
          }))}
          objectionId={open?.id ?? null}
        />
      </Interactive>
    </div>
  )
}
