import { fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { apartOrTogether } from '@/server/domain/integrity/apart-or-together'
import { keyOf, type QuestionKind } from '@/server/domain/integrity/question'
import type { Board, BoardLooked, BoardQuestion } from './integrity'
import type { IntegrityWords } from './integrity-words'
import { QuestionRow } from './question-row'
import { SharedRows } from './shared-rows'
import classes from './integrity.module.css'

const ONE_BY_ONE: Record<QuestionKind, 'units' | 'figures' | 'steps' | 'series' | 'pairs'> = {
  bunching: 'units',
  mismatch: 'pairs',
  outlier: 'figures',
  jump: 'steps',
  repeat: 'series',
  digits: 'units',
}

/** The questions of one kind: how they are found, how many were looked at, and each with its basis and notes. */
export function KindSection({
  kind,
  planId,
  asked,
  looked,
  found,
  questions,
  days,
  words,
}: {
  kind: QuestionKind
  planId: string
  asked: string | null
  looked: BoardLooked | null
  found: number
  questions: readonly BoardQuestion[]
  days: Board['days']
  words: IntegrityWords
}) {
  const { t } = words
  const shared = { planId, asked, days, words }
  const { alone, together } = apartOrTogether(questions)
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
              {alone.map((question) => (
                <QuestionRow key={keyOf(question)} question={question} {...shared} />
              ))}
              {together.map((group) => (
                <SharedRows key={`${group.period} ${group.indicator}`} group={group} {...shared} />
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
