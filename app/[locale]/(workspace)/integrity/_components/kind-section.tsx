import { Badge } from '@/app/_components/ui/badge'
import { fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import type { QuestionKind } from '@/server/domain/integrity/question'
import type { BoardLooked, BoardQuestion } from './integrity'
import type { IntegrityWords } from './integrity-words'
import { NoteDialog } from './note-dialog'
import { chanceText, questionText } from './question-text'
import classes from './integrity.module.css'

const ONE_BY_ONE: Record<QuestionKind, 'units' | 'figures' | 'steps' | 'series' | 'pairs'> = {
  bunching: 'units',
  mismatch: 'pairs',
  outlier: 'figures',
  jump: 'steps',
  repeat: 'series',
  digits: 'units',
}

const tones = { open: 'due', explained: 'good', toInspect: 'accent', corrected: 'good' } as const

/** The questions of one kind: how they are found, how many were looked at, and each with its basis and notes. */
export function KindSection({
  kind,
  planId,
  asked,
  looked,
  found,
  questions,
  words,
}: {
  kind: QuestionKind
  planId: string
  asked: string | null
  looked: BoardLooked | null
  found: number
  questions: readonly BoardQuestion[]
  words: IntegrityWords
}) {
  const { t } = words
  return (
    <section className={classes.kind} aria-labelledby={kind}>
      <h2 id={kind}>{t(`kind.${kind}`)}</h2>
      <p className={classes.method}>{t(`method.${kind}`)}</p>
      {looked ? (
        <p className={classes.looked}>
          {t(`looked.${ONE_BY_ONE[kind]}`, { looked: String(looked.looked), left: String(looked.left) })}
          {chanceOfAll(looked, found, words)}
        </p>
      ) : null}
      {questions.length === 0 ? (
        <p className={classes.nothing}>{t('nothingShown')}</p>
      ) : (
        <div className={tables.scroll}>
          <table className={`${tables.table} ${tables.whole}`}>
            <thead>
              <tr>
                {(['unit', 'where', 'question', 'chance', 'state'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {questions.map((question) => (
                <Row
                  key={`${question.period} ${question.indicator} ${question.unitId}`}
                  question={question}
                  planId={planId}
                  asked={asked}
                  words={words}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function chanceOfAll({ kind, byChance }: BoardLooked, found: number, { t }: IntegrityWords): string {
  const said = { found: String(found) }
  if (byChance !== null) return t('looked.byChance', { ...said, count: fixed(byChance, 1) })
  return t(kind === 'bunching' || kind === 'digits' ? 'looked.rate' : 'looked.found', said)
}

function Row({
  question,
  planId,
  asked,
  words,
}: {
  question: BoardQuestion
  planId: string
  asked: string | null
  words: IntegrityWords
}) {
  const { t } = words
  const { kind, period, indicator, unitId, basis, isPut, state, changed, notes } = question
  const unit = words.unit(unitId)
  const code = words.unitCode(unitId)
  const where = indicator === '' ? t('all') : words.indicator(indicator)
  const text = questionText(basis, words)
  return (
    <tr>
      <th scope="row">{unit}</th>
      <td>
        {indicator === '' || code === null ? (
          where
        ) : (
          <Link href={trendHref(code, indicator, asked)} prefetch={false}>
            {where}
          </Link>
        )}
        <span className={classes.period}>{words.period(period)}</span>
      </td>
      <td className={classes.question}>{text}</td>
      <td className={tables.nowrap}>
        {chanceText(basis, words).map((line) => (
          <span key={line} className={classes.line}>
            {line}
          </span>
        ))}
      </td>
      <td>
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>{' '}
        {changed ? <Badge tone="due">{t('changed')}</Badge> : null}
        {isPut ? null : <Badge>{t('gone')}</Badge>}
        {notes.length > 0 ? (
          <details className={classes.notes} open>
            <summary>{t('notes', { count: String(notes.length) })}</summary>
            <ol>
              {notes.map((note) => (
                <li key={note.id}>
                  {t('note', { state: t(`state.${note.state}`), words: note.words })}
                  <span className={classes.by}>
                    {t('by', { name: note.byName, at: words.moment(note.at) })}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
        <NoteDialog
          question={{ planId, kind, period, indicator, unitId }}
          what={`${unit} · ${where} · ${words.period(period)}`}
          text={text}
        />
      </td>
    </tr>
  )
}

function trendHref(unit: string, indicator: string, plan: string | null): string {
  const query = new URLSearchParams({ unit, indicator, ...(plan === null ? {} : { plan }) })
  return `/trends?${query.toString()}`
}
