import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { observedValue } from '@/app/_components/ui/observation-words'
import tables from '@/app/_components/ui/table.module.css'
import type { ApiOutput } from '@/app/_trpc/client'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Input } from '@/server/domain/scoring/explanation'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { counted } from '@/app/_components/ui/figures'
import type { InputGroup } from './input-groups'
import { JoinedFrom } from './joined-from'
import type { Telling } from './telling'

type Mark = ApiOutput['league']['mark']

/** The observations behind a mark: what was entered, by whom and when. Superseded sources are not among them. */
export async function InputsTable({
  groups,
  mark: { entered, published, unit },
  telling,
  scoringOf,
}: {
  groups: readonly InputGroup[]
  mark: Pick<Mark, 'entered' | 'published' | 'unit'>
  telling: Telling
  scoringOf: (code: string | null) => IndicatorScoring
}) {
  const [t, tc, format, locale] = await Promise.all([
    getTranslations('marks'),
    getTranslations('common'),
    getFormatter(),
    getLocale(),
  ])
  const rows = groups.flatMap((group) => group.reading.inputs.map((input) => ({ group, input })))
  const isRatio = rows.every(({ input }) => 'numerator' in input.observation)
  const many = groups.length > 1
  const only = groups.length === 1 ? groups[0]?.reading : undefined
  const summed = only?.accumulate === 'sum' && only.inputs.length > 1 && isRatio ? only.inputs : null
  const own = (group: InputGroup, input: Input) => (
    <td className={tables.number}>
      {observedValue(scoringOf(group.code), input.observation) ?? tc('notApplicable')}
    </td>
  )
  /** Another plan's result: which publication it is, leading to the unit's marks there. */
  const origin = (from: NonNullable<Input['from']>) => {
    const found = published.find(
      ({ plan, number, documentHash }) =>
        plan.code === from.plan && number === from.publication && documentHash === from.hash,
    )
    const text = t(`origin.${from.figure}`, {
      plan: found ? nameOf(found.plan, locale) : from.plan,
      number: String(from.publication),
      period: found ? nameOf(found.period, locale) : from.period,
    })
    return (
      <td colSpan={3}>
        {found ? <Link href={`/marks/${found.runId}/${unit.code}?period=${from.period}`}>{text}</Link> : text}
        {found?.inForce === false ? ` ${t('origin.superseded')}` : null}{' '}
        <code title={from.hash}>{from.hash.slice(0, 12)}</code>
      </td>
    )
  }
  const who = (input: Input, scoring: IndicatorScoring) => {
    if (input.from) return origin(input.from)
    if (input.joined)
      return (
        <td colSpan={3}>
          <JoinedFrom joined={input.joined} scoring={scoring} entered={entered} telling={telling} />
        </td>
      )
    const known = input.ref === undefined ? undefined : entered[input.ref]
    return (
      <>
        <td className={tables.nowrap}>
          {known
            ? format.dateTime(known.at, { dateStyle: 'medium', timeStyle: 'short' })
            : tc('notApplicable')}
        </td>
        <td>{known ? (known.by ?? t('byHidden')) : tc('notApplicable')}</td>
        <td>{known?.note ?? ''}</td>
      </>
    )
  }
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('mark.inputs')}>
      <table className={tables.table}>
        <thead>
          <tr>
            {many ? <th scope="col">{t('columns.group')}</th> : null}
            <th scope="col">{t('columns.period')}</th>
            <th scope="col">{t('columns.source')}</th>
            {isRatio ? (
              (['numerator', 'denominator', 'own'] as const).map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {t(`columns.${column}`)}
                </th>
              ))
            ) : (
              <th scope="col">{t('columns.amount')}</th>
            )}
            <th scope="col">{t('columns.entered')}</th>
            <th scope="col">{t('columns.by')}</th>
            <th scope="col">{t('columns.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, input }) => (
            <tr key={`${group.is} ${group.code ?? ''} ${input.period} ${input.source}`}>
              {many ? <td>{t(`groups.${group.is}`, { code: group.code ?? '' })}</td> : null}
              <td className={tables.nowrap}>{telling.periodName(input.period)}</td>
              <td className={tables.nowrap}>
                {input.from
                  ? t('origin.source')
                  : input.joined
                    ? t('joined.source')
                    : tc(`source.${input.source}`)}
              </td>
              {'numerator' in input.observation && isRatio ? (
                <>
                  <td className={tables.number}>{counted(input.observation.numerator)}</td>
                  <td className={tables.number}>{counted(input.observation.denominator)}</td>
                  {own(group, input)}
                </>
              ) : (
                <td>
                  <ObservationText
                    scoring={scoringOf(group.code)}
                    observation={input.observation}
                    unit={unitWord(telling, group.code)}
                  />
                </td>
              )}
              {who(input, scoringOf(group.code))}
            </tr>
          ))}
        </tbody>
        {summed ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('columns.sum')}
              </th>
              {(['numerator', 'denominator'] as const).map((side) => (
                <td key={side} className={tables.number}>
                  {counted(
                    summed.reduce(
                      (sum, { observation: each }) => sum + ('numerator' in each ? each[side] : 0),
                      0,
                    ),
                  )}
                </td>
              ))}
              <td colSpan={4} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

function unitWord({ indicator, unit, rules }: Telling, code: string | null): string {
  const found = code === null ? unit : (indicator(code)?.unit ?? unit)
  return rules.locale === 'en' ? found.en : found.zh
}
