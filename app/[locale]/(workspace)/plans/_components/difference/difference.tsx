import { getLocale, getTranslations } from 'next-intl/server'
import { clausesOf } from '@/app/_components/ui/rule-words'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { PartChange } from '@/server/domain/plan/document/compare-documents'
import { ALL } from '@/server/domain/plan/document/parts'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { scoringSentence } from '@/server/domain/plan/scoring-sentence'
import classes from '../plans.module.css'
import { indicatorNames, wordOf } from '../paper/words'
import { conditionText } from '@/server/domain/check/condition-text'
import type { CheckTest } from '@/server/domain/check/plan-check'
import { dayRuleText } from './day-rule-text'
import { evidenceText } from './evidence-text'
import { valueText } from './value-text'

/** What differs, part by part; of a rule only the clauses that differ, as the two plans print them. */
export async function Difference({
  changes,
  before,
  after,
  units,
}: {
  changes: readonly PartChange[]
  before: PlanDocument
  after: PlanDocument
  units: readonly { code: string; name: string; nameEn: string | null }[]
}) {
  const [t, rules, plans, locale] = await Promise.all([
    getTranslations('difference'),
    getTranslations('rules'),
    getTranslations('plans.read'),
    getLocale(),
  ])
  const unitName = (code: string) => {
    const unit = units.find((one) => one.code === code)
    return unit ? nameOf(unit, locale) : code
  }
  const heading = ({ kind, codes }: PartChange): string => {
    if (kind === 'settings') return t('kinds.settings')
    if (kind === 'unit') return unitName(codes[0] ?? '')
    if (kind === 'target')
      return [
        codes[0],
        codes[1] === ALL ? t('allUnits') : unitName(codes[1] ?? ''),
        codes[2] === ALL ? t('allYear') : codes[2],
      ].join(' ')
    return [...codes, nameIn(after, codes, kind) ?? nameIn(before, codes, kind)].filter(Boolean).join(' ')
  }
  const nameIn = (document: PlanDocument, codes: readonly string[], kind: PartChange['kind']) => {
    const lists = {
      category: document.categories,
      phase: document.phases,
      period: document.periods,
      indicator: document.indicators,
      veto: document.vetoes,
      adjustment: document.adjustments,
      check: document.checks ?? [],
      sheetItem: document.sheetItems.filter(({ indicator }) => indicator === codes[0]),
    }
    if (!(kind in lists)) return null
    const found = lists[kind as keyof typeof lists].find(({ code }) => code === codes.at(-1))
    return found ? wordOf(found.name, locale) : null
  }
  const clauses = (document: PlanDocument, codes: readonly string[], judging: unknown): string[] => {
    const scoring = judging as IndicatorScoring | null
    const unit = document.indicators.find(({ code }) => code === codes[0])?.unit ?? { zh: '', en: '' }
    const sentence = scoring && scoringSentence(scoring, unit, indicatorNames(document))
    return sentence === null ? [t('monitored')] : clausesOf({ t: rules, locale }, sentence)
  }
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <tbody>
          {changes.map((part) => (
            <tr key={part.key}>
              <th scope="row" className={classes.partName}>
                {heading(part)}
              </th>
              <td className={table.nowrap}>{t(`change.${part.change}`)}</td>
              <td>
                <ul className={classes.facts}>
                  {part.change === 'removed' || part.change === 'moved'
                    ? null
                    : part.fields.map(({ field, before: was, after: is }) => {
                        if (field === 'judging') {
                          const [old, now] = [
                            clauses(before, part.codes, was),
                            clauses(after, part.codes, is),
                          ]
                          const gone = old.filter((one) => !now.includes(one))
                          const come = now.filter((one) => !old.includes(one))
                          return (
                            <li key={field}>
                              {t('rule')}:{' '}
                              {part.change === 'added'
                                ? come.join(rules('join.clause'))
                                : t('to', {
                                    before: gone.join(rules('join.clause')) || t('none'),
                                    after: come.join(rules('join.clause')) || t('none'),
                                  })}
                            </li>
                          )
                        }
                        const label = t.has(`field.${field}` as 'field.name')
                          ? t(`field.${field}` as 'field.name')
                          : field
                        const text = (document: PlanDocument, value: unknown) =>
                          part.kind === 'check' && field === 'test' && value !== null
                            ? conditionText(value as CheckTest, indicatorNames(document))[
                                locale === 'en' ? 'en' : 'zh'
                              ]
                            : part.kind === 'check' && field === 'kind' && value !== null
                              ? plans(`checkKind.${value as 'hard'}`)
                              : field === 'evidence'
                                ? evidenceText(value, t)
                                : field === 'workingDays'
                                  ? dayRuleText(value, (day, n) =>
                                      t('workingDay', { day: t(`field.${day}`), n: String(n) }),
                                    )
                                  : valueText(value, locale)
                        const [old, now] = [text(before, was), text(after, is)]
                        if (part.change === 'added')
                          return now === '' ? null : <li key={field}>{`${label}: ${now}`}</li>
                        return (
                          <li key={field}>
                            {label}: {t('to', { before: old || t('none'), after: now || t('none') })}
                          </li>
                        )
                      })}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
