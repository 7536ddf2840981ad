import { Badge } from '@/app/_components/ui/badge'
import tables from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import type { Board, BoardQuestion } from './integrity'
import type { IntegrityWords } from './integrity-words'
import { NoteDialog } from './note-dialog'
import { OrderDialog } from './order-dialog'
import { chanceText, partsText, questionText } from './question-text'
import classes from './integrity.module.css'

const tones = {
  open: 'due',
  explained: 'good',
  toInspect: 'accent',
  corrected: 'good',
  ordered: 'accent',
} as const

export interface RowProps {
  planId: string
  asked: string | null
  days: Board['days']
  words: IntegrityWords
}

/** One question: whose, of what, with its basis, what was found out, and what can be done. */
export function QuestionRow({
  question,
  planId,
  asked,
  days,
  words,
}: {
  question: BoardQuestion
} & RowProps) {
  const { t } = words
  const { kind, period, indicator, unitId, basis, isPut, state, changed, notes, orders } = question
  const unit = words.unit(unitId)
  const code = words.unitCode(unitId)
  const where = indicator === '' ? t('all') : words.indicator(indicator)
  const text = questionText(basis, words)
  const dialog = {
    question: { planId, kind, period, indicator, unitId },
    what: `${unit} · ${where} · ${words.period(period)}`,
    text,
  }
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
      <td className={classes.question}>
        {text}
        {partsText(question, words).map((line) => (
          <span key={line} className={classes.parts}>
            {line}
          </span>
        ))}
      </td>
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
        {orders.map((order) => (
          <p key={order.id} id={`order-${order.id}`} className={classes.order}>
            <Link href={`/rectifications/${order.id}`} prefetch={false}>
              {words.order(order)}
            </Link>
          </p>
        ))}
        <span className={classes.deeds}>
          <NoteDialog {...dialog} />
          {isPut ? <OrderDialog {...dialog} days={days} /> : null}
        </span>
      </td>
    </tr>
  )
}

function trendHref(unit: string, indicator: string, plan: string | null): string {
  const query = new URLSearchParams({ unit, indicator, ...(plan === null ? {} : { plan }) })
  return `/trends?${query.toString()}`
}
