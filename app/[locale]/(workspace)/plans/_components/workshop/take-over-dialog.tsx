'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import table from '@/app/_components/ui/table.module.css'
import type { KnownChange } from '@/server/domain/plan/document/check-document'
import { partsOf } from '@/server/domain/plan/document/parts'
import {
  canAdd,
  firstPeriod,
  possiblePeriods,
  proposeTakeOver,
  usualAdds,
} from '@/server/domain/plan/succession/propose-take-over'
import type { TakeOverPart } from '@/server/domain/plan/succession/take-over'
import { wordOf } from '../paper/words'
import { useDraftWork } from './draft-context'
import classes from './workshop.module.css'

/** What each heir has of whom before anybody has thought about it: all of it, in even parts where one is split. */
function usualParts({ from, to }: KnownChange): Record<string, TakeOverPart[]> {
  return Object.fromEntries(
    to.map(({ code }): [string, TakeOverPart[]] => [
      code,
      from.map(({ code: unit }) => ({ unit, share: 1 / to.length, weight: 1 })),
    ]),
  )
}

/** How a plan takes a change of units in: from which period, what comes from whom, and which indicators add up. */
export function TakeOverDialog({ change, onClose }: { change: KnownChange; onClose: () => void }) {
  const t = useTranslations('takeOver')
  const locale = useLocale()
  const { parts, edit, started } = useDraftWork()
  const periods = partsOf(parts, 'period').map(({ codes, content }) => ({
    code: codes[0] ?? '',
    ...content,
  }))
  const possible = possiblePeriods(periods, started)
  const [from, setFrom] = useState(() => firstPeriod(possible, change.effectiveOn) ?? '')
  const [of, setOf] = useState(() => usualParts(change))
  const [adds, setAdds] = useState(() => new Set(usualAdds(parts)))
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set())
  const indicators = partsOf(parts, 'indicator').filter(({ content }) => canAdd(content.scoring))
  const name = (code: string) => {
    const unit = [...change.from, ...change.to].find((each) => each.code === code)
    return unit ? nameOf(unit, locale) : code
  }
  const splits = change.kind === 'split'
  const passedOn = (unit: string) =>
    Object.values(of)
      .flat()
      .reduce((sum, part) => sum + (part.unit === unit ? part.share : 0), 0)
  const tooMuch = change.from.filter(({ code }) => passedOn(code) > 1 + 1e-9)

  function set(
    heir: string,
    unit: string,
    field: 'share' | 'weight',
    value: number | null,
    text: string | null,
  ) {
    const key = `${heir} ${unit} ${field}`
    const good = text === null && value !== null && value > 0 && (field === 'weight' || value <= 100)
    setUnread((before) => {
      const next = new Set(before)
      if (good) next.delete(key)
      else next.add(key)
      return next
    })
    if (!good) return
    setOf((before) => ({
      ...before,
      [heir]: (before[heir] ?? []).map((part) =>
        part.unit === unit ? { ...part, [field]: field === 'share' ? value / 100 : value } : part,
      ),
    }))
  }

  function submit() {
    edit(proposeTakeOver(parts, change, { from, parts: of, adds: [...adds] }), t('take'))
    onClose()
  }

  return (
    <FormDialog
      title={t('dialogTitle')}
      submit={t('take')}
      busy={false}
      disabled={from === '' || unread.size > 0 || tooMuch.length > 0}
      error={null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('text')}</p>
      {possible.length === 0 ? (
        <p role="alert">{t('noPeriod')}</p>
      ) : (
        <NativeSelect
          label={t('from')}
          description={t('fromHint')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          data={possible.map((period) => ({
            value: period.code,
            label: wordOf(period.name, locale) || period.code,
          }))}
          data-autofocus
        />
      )}
      <div className={table.scroll}>
        <table className={table.table}>
          <caption className={classes.soft}>{t(splits ? 'splitHint' : 'mergeHint')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('heir')}</th>
              <th scope="col">{t('part')}</th>
              {splits ? <th scope="col">{t('share')}</th> : <th scope="col">{t('weight')}</th>}
            </tr>
          </thead>
          <tbody>
            {Object.entries(of).flatMap(([heir, own]) =>
              own.map(({ unit, share, weight }) => (
                <tr key={`${heir} ${unit}`}>
                  <th scope="row">{name(heir)}</th>
                  <td>{name(unit)}</td>
                  <td>
                    {splits ? (
                      <FigureInput
                        aria-label={`${name(heir)} ${t('share')}`}
                        value={Math.round(share * 1e6) / 1e4}
                        onChange={(value, text) => set(heir, unit, 'share', value, text)}
                      />
                    ) : (
                      <FigureInput
                        aria-label={`${name(unit)} ${t('weight')}`}
                        value={weight}
                        onChange={(value, text) => set(heir, unit, 'weight', value, text)}
                      />
                    )}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {unread.size > 0 ? <p role="alert">{t('figures')}</p> : null}
      {tooMuch.length > 0 ? <p role="alert">{t('tooMuch')}</p> : null}
      {indicators.length === 0 ? null : (
        <fieldset className={classes.choices}>
          <legend>{t('adds')}</legend>
          <p className={classes.soft}>{t('addsHint')}</p>
          {indicators.map(({ codes, content }) => {
            const code = codes[0] ?? ''
            return (
              <Checkbox
                key={code}
                label={`${code} ${wordOf(content.name, locale)}`}
                checked={adds.has(code)}
                onChange={(event) => {
                  const next = new Set(adds)
                  if (event.currentTarget.checked) next.add(code)
                  else next.delete(code)
                  setAdds(next)
                }}
              />
            )
          })}
        </fieldset>
      )}
      <p className={classes.soft}>{t('after')}</p>
    </FormDialog>
  )
}
