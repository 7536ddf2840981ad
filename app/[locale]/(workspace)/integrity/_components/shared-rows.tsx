import { Fragment } from 'react'
import type { Shared } from '@/server/domain/integrity/apart-or-together'
import type { BoardQuestion } from './integrity'
import { QuestionRow, type RowProps } from './question-row'
import classes from './integrity.module.css'

/** What so many units have in common that it says little of each: one line for all, and theirs below it. */
export function SharedRows({ group, ...shared }: { group: Shared<BoardQuestion> } & RowProps) {
  const { words } = shared
  const { indicator, period, units, questions } = group
  return (
    <Fragment>
      <tr className={classes.shared}>
        <th scope="row">{words.t('shared.units', { count: String(units) })}</th>
        <td>
          {words.indicator(indicator)}
          <span className={classes.period}>{words.period(period)}</span>
        </td>
        <td colSpan={3}>
          {words.t('shared.says', {
            units: questions.map(({ unitId }) => words.unit(unitId)).join(words.t('shared.join')),
          })}
        </td>
      </tr>
      {questions.map((question) => (
        <QuestionRow key={question.unitId} question={question} {...shared} />
      ))}
    </Fragment>
  )
}
