import { getTranslations } from 'next-intl/server'
import type { ApiOutput } from '@/app/_trpc/client'
import { DecidedAppeals } from '../decided-appeals'
import { Notice } from '../notice'
import { AboutIndicator } from './about-indicator'
import classes from './explanation.module.css'
import { inputGroups } from './input-groups'
import { InputsTable } from './inputs-table'
import { JudgementView } from './judgement-view'
import { NextStepView } from './next-step-view'
import { Recomputed } from './recomputed'
import { SheetTable } from './sheet-table'
import type { Telling } from './telling'

type Mark = ApiOutput['league']['mark']

/** Everything a mark follows from, the same on its own page and in the panel beside the table. */
export async function MarkBody({
  mark,
  others,
  telling,
}: {
  mark: Mark
  others: readonly Mark['indicator'][]
  telling: Telling
}) {
  const t = await getTranslations('marks.mark')
  const { indicator, sheet } = mark
  const { explanation } = mark.mark
  const { judgement } = explanation
  const groups = judgement ? inputGroups(judgement) : []
  return (
    <>
      {explanation.proposesVeto ? <Notice tone="alert">{t('vetoProposed')}</Notice> : null}
      <DecidedAppeals appeals={mark.appeals} />
      <NextStepView mark={mark} telling={telling} />
      <AboutIndicator mark={mark} explanation={explanation} telling={telling} />
      <section className={classes.section}>
        <h2>{t('inputs')}</h2>
        {groups.length > 0 ? (
          <>
            <InputsTable
              groups={groups}
              mark={mark}
              telling={telling}
              scoringOf={(code) => others.find((other) => other.code === code)?.scoring ?? indicator.scoring}
            />
            <p className={classes.note}>{t('inputsNote')}</p>
          </>
        ) : (
          <p>{t('noInputs')}</p>
        )}
      </section>
      {judgement ? (
        <section className={classes.section}>
          <h2>{t('result')}</h2>
          <JudgementView judgement={judgement} telling={telling} final={mark.mark.marks} />
        </section>
      ) : null}
      <Recomputed explanation={explanation} stored={mark.mark.marks} />
      {sheet && mark.mark.value !== null ? (
        <SheetTable sheet={sheet} rating={mark.mark.value} decimals={explanation.decimals} />
      ) : null}
    </>
  )
}
