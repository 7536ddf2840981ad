import tables from '@/app/_components/ui/table.module.css'
import type { Judgement } from '@/server/domain/scoring/explanation'
import { exact, fixed } from '@/app/_components/ui/figures'
import classes from './explanation.module.css'
import { stepText } from './step-text'
import { TargetLines } from './target-lines'
import type { Telling } from './telling'
import { valueLines } from './value-lines'

/**
 * A rule applied to a value, from the value to the marks; a blend's parts come first, each in full. `final` is what the
 * marks are rounded to, given for the whole rule only.
 */
export function JudgementView({
  judgement,
  telling,
  final,
}: {
  judgement: Judgement
  telling: Telling
  final: number | null
}) {
  const { t, decimals } = telling
  const lines = valueLines(telling, judgement.reading)
  const target =
    judgement.target ?? (judgement.reading.measure === 'completion' ? judgement.reading.against : null)
  return (
    <>
      {lines.length > 0 ? (
        <>
          <h3>{t('mark.value')}</h3>
          <ul className={classes.lines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {target ? (
        <>
          <h3>{t('mark.target')}</h3>
          <TargetLines target={target} judgement={judgement} telling={telling} />
        </>
      ) : null}
      {judgement.when ? (
        <>
          <h3>{t('targetFrom.when')}</h3>
          <TargetLines target={judgement.when} judgement={judgement} telling={telling} />
        </>
      ) : null}
      {judgement.parts.map((part, at) => (
        <div key={at} className={classes.part}>
          <h3>{t('mark.part', { number: String(at + 1) })}</h3>
          <JudgementView judgement={part} telling={telling} final={null} />
        </div>
      ))}
      {judgement.steps.length > 0 ? (
        <>
          <h3>{t('mark.steps')}</h3>
          <div
            className={`${tables.scroll} ${classes.steps}`}
            tabIndex={0}
            role="region"
            aria-label={t('mark.steps')}
          >
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col" className={classes.number} />
                  <th scope="col">{t('mark.step')}</th>
                  <th scope="col" className={tables.number}>
                    {t('mark.running')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {judgement.steps.map((step, at) => (
                  <tr key={at}>
                    <td className={classes.number}>{String(at + 1)}</td>
                    <td>
                      {stepText(step, { telling, judgement, before: judgement.steps[at - 1]?.marks ?? null })}
                    </td>
                    <td className={tables.number}>{exact(step.marks)}</td>
                  </tr>
                ))}
                {final === null ? null : (
                  <tr className={classes.final}>
                    <td className={classes.number} />
                    <td>{t('steps.rounding', { decimals: String(decimals) })}</td>
                    <td className={tables.number}>{fixed(final, decimals)}</td>
                  </tr>
                )}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </>
  )
}
