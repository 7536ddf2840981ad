'use client'

import { Button, Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { combinesRaters } from '@/server/domain/inspection/observations/by-village'
import { partKey, partsOf } from '@/server/domain/plan/document/parts'
import { kindSchema } from '@/server/domain/scoring/case-words'
import { useDraftWork } from './draft-context'
import { NameFields, OneOf } from './fields'
import { lastPosition } from './outline-of'
import { useFocusNext } from './use-focus-next'
import { RecountField } from './recount-field'
import { ScoringFields } from './scoring-fields'
import { newScoring } from './scoring-of-kind'
import classes from './workshop.module.css'

const ITEM_KINDS = kindSchema.options.filter((kind) => kind !== 'poll')

/** The inspection sheet behind a rating: its items, each scored like an indicator of its own. */
export function SheetForm({ indicator, phases }: { indicator: string; phases: readonly string[] }) {
  const t = useTranslations('workshop')
  const { parts, edit, writable } = useDraftWork()
  const items = partsOf(parts, 'sheetItem').filter(({ codes }) => codes[0] === indicator)
  const what = t('fields.sheet')
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set())
  const focusNext = useFocusNext()
  const add = () => {
    let at = items.length + 1
    while ((parts[partKey('sheetItem', indicator, `s${at}`)] ?? null) !== null) at += 1
    setAdded(new Set([partKey('sheetItem', indicator, `s${at}`)]))
    focusNext(`item-s${String(at)}`)
    edit(
      {
        [partKey('sheetItem', indicator, `s${at}`)]: {
          position: lastPosition(parts, 'sheetItem'),
          name: { zh: '', en: '' },
          scoring: { ...newScoring(phases), points: 10, rule: { type: 'proportional' }, target: 100 },
        },
      },
      what,
    )
  }
  return (
    <section className={classes.sheet} id="field-sheet" aria-label={what}>
      <h3>{what}</h3>
      {items.map(({ key, codes, content }) => (
        <details
          key={added.has(key) ? `${key} added` : key}
          className={classes.item}
          open={added.has(key) || undefined}
        >
          <summary>
            {content.name.zh || (codes[1] ?? '')}{' '}
            <span className={classes.soft}>
              {typeof content.scoring.points === 'number'
                ? t('pointsSum', { points: String(content.scoring.points) })
                : null}
            </span>
          </summary>
          <NameFields
            id={`item-${codes[1] ?? ''}`}
            value={content.name}
            onChange={(name) => edit({ [key]: { ...content, name } }, what)}
            readOnly={!writable}
          />
          <ScoringFields
            scoring={content.scoring}
            unit={{ zh: '', en: '' }}
            kinds={ITEM_KINDS}
            onChange={(scoring) => edit({ [key]: { ...content, scoring } }, what)}
            readOnly={!writable}
          />
          <Checkbox
            label={t('fields.once')}
            checked={content.once ?? false}
            disabled={!writable}
            onChange={(event) => {
              const { once: _, ...rest } = content
              edit({ [key]: event.currentTarget.checked ? { ...rest, once: true } : rest }, what)
            }}
          />
          {combinesRaters({ is: 'item', scoring: content.scoring, raters: 'mean' }) ? (
            <OneOf
              label={t('fields.raters')}
              options={{
                agreed: t('raters.agreed'),
                mean: t('raters.mean'),
                trimmed: t('raters.trimmed'),
              }}
              value={content.raters ?? 'agreed'}
              onChange={(rule) => {
                const { raters: _, ...rest } = content
                edit({ [key]: rule === 'agreed' ? rest : { ...rest, raters: rule } }, what)
              }}
              readOnly={!writable}
            />
          ) : null}
          {content.scoring.kind === 'discrepancy' ? (
            <RecountField
              value={content.recounts}
              onChange={(recounts) => {
                const { recounts: _, ...rest } = content
                edit({ [key]: recounts === undefined ? rest : { ...rest, recounts } }, what)
              }}
              readOnly={!writable}
            />
          ) : null}
          {writable ? (
            <Button variant="default" onClick={() => edit({ [key]: null }, what)}>
              {t('remove')}
            </Button>
          ) : null}
        </details>
      ))}
      {writable ? (
        <Button variant="default" onClick={add}>
          {t('add.sheetItem')}
        </Button>
      ) : null}
    </section>
  )
}
