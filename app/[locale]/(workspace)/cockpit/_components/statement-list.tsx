import { urgencyOf } from '@/server/domain/cockpit/choose-statements'
import type { Cockpit } from './cockpit'
import type { CockpitWords } from './cockpit-words'
import { StatementText } from './statement-text'
import classes from './statement-list.module.css'

/** The things to know, in their order: what each is about, then the sentence. On a projector in large type. */
export function StatementList({
  cockpit,
  words,
  size = 'page',
  only,
}: {
  cockpit: Cockpit
  words: CockpitWords
  size?: 'page' | 'all' | 'one'
  /** Shows one of them, counted from 1. */
  only?: number | undefined
}) {
  const shown = cockpit.statements.map((statement, at) => ({ statement, at: at + 1 }))
  return (
    <ol className={classes.list} data-size={size} data-testid="things">
      {shown
        .filter(({ at }) => only === undefined || at === only)
        .map(({ statement, at }) => (
          <li key={statement.is} value={at} data-urgency={urgencyOf(statement)}>
            <span className={classes.label}>{words.t(`label.${statement.is}`)}</span>
            <p>
              <StatementText statement={statement} cockpit={cockpit} words={words} />
            </p>
          </li>
        ))}
    </ol>
  )
}
