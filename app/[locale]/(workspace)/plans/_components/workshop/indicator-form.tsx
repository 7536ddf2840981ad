'use client'

import { Checkbox, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { partsOf } from '@/server/domain/plan/document/parts'
import { addsUp } from '@/server/domain/village/adds-up'
import { useDraftWork } from './draft-context'
import { EvidenceFields } from './evidence-fields'
import { NameFields, OneOf, Paragraph, PartFigure } from './fields'
import { ScoringFields } from './scoring-fields'
import { SheetForm } from './sheet-form'
import { SourceFields } from './source-fields'
import type { FormProps } from './small-forms'
import { useOptions } from './use-options'
import classes from './workshop.module.css'

/** No bureau's code: the choice of none, which keys reach as they reach the others. */
const NOBODY = ''

/** An indicator: what it is, how it is measured and scored, who supplies it, who answers for it. */
export function IndicatorForm({ code, content, onChange, readOnly }: FormProps<'indicator'>) {
  const t = useTranslations('workshop')
  const locale = useLocale()
  const { parts, registry } = useDraftWork()
  const options = useOptions()
  const set = (change: Partial<typeof content>) => onChange({ ...content, ...change })
  const categories = Object.fromEntries(
    partsOf(parts, 'category').map(({ codes, content: category }) => [
      codes[0] ?? '',
      `${codes[0] ?? ''} ${category.name.zh}`,
    ]),
  )
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => set({ name })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <OneOf
          id="field-category"
          label={t('fields.category')}
          value={content.category}
          options={categories}
          onChange={(category) => set({ category })}
          readOnly={readOnly}
        />
        <TextInput
          label={t('fields.unitZh')}
          value={content.unit.zh}
          maxLength={20}
          readOnly={readOnly}
          className={classes.figure}
          onChange={(event) => set({ unit: { ...content.unit, zh: event.currentTarget.value } })}
        />
        <TextInput
          label={t('fields.unitEn')}
          value={content.unit.en}
          maxLength={20}
          lang="en"
          readOnly={readOnly}
          onChange={(event) => set({ unit: { ...content.unit, en: event.currentTarget.value } })}
        />
      </div>
      <Paragraph
        id="field-definition"
        label={t('fields.definition')}
        value={content.definition.zh}
        onChange={(zh) => set({ definition: { ...content.definition, zh } })}
        readOnly={readOnly}
      />
      <ScoringFields
        code={code}
        scoring={content.scoring}
        unit={content.unit}
        onChange={(scoring) => set({ scoring })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <OneOf
          label={t('fields.suppliedBy')}
          value={content.suppliedBy}
          options={options('suppliedBy', ['self', 'department', 'inspection', 'system'])}
          onChange={(suppliedBy) => set({ suppliedBy })}
          readOnly={readOnly}
        />
        <OneOf
          id="field-department"
          label={t('fields.department')}
          value={content.department ?? NOBODY}
          options={{
            [NOBODY]: t('fields.departmentNone'),
            ...(content.department ? { [content.department]: content.department } : {}),
            ...Object.fromEntries(registry.bureaus.map((bureau) => [bureau.code, nameOf(bureau, locale)])),
          }}
          onChange={(department) => set({ department: department === NOBODY ? null : department })}
          readOnly={readOnly}
        />
        <TextInput
          id="field-post"
          label={t('fields.post')}
          value={content.post}
          maxLength={200}
          readOnly={readOnly}
          onChange={(event) => set({ post: event.currentTarget.value })}
        />
      </div>
      {content.byVillage || (content.suppliedBy === 'self' && addsUp(content.scoring)) ? (
        <Checkbox
          id="field-byVillage"
          label={t('fields.byVillage')}
          checked={content.byVillage ?? false}
          disabled={readOnly}
          onChange={(event) => {
            const { byVillage: _, ...rest } = content
            onChange(event.currentTarget.checked ? { ...rest, byVillage: true } : rest)
          }}
        />
      ) : null}
      {content.suppliedBy === 'system' || content.scoring.from ? (
        <SourceFields
          scoring={content.scoring}
          onChange={(scoring) => set({ scoring })}
          readOnly={readOnly}
        />
      ) : null}
      <Paragraph
        label={t('fields.measures')}
        value={content.measures}
        onChange={(measures) => set({ measures })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <PartFigure
          label={t('fields.superior')}
          value={content.superior?.target ?? null}
          negative
          onChange={(target) =>
            set({ superior: target === null ? null : { basis: content.superior?.basis ?? '', target } })
          }
          readOnly={readOnly}
        />
        {content.superior ? (
          <TextInput
            label={t('fields.superiorBasis')}
            value={content.superior.basis}
            maxLength={200}
            readOnly={readOnly}
            onChange={(event) =>
              content.superior && set({ superior: { ...content.superior, basis: event.currentTarget.value } })
            }
          />
        ) : null}
      </div>
      {content.suppliedBy === 'self' || content.evidence ? (
        <EvidenceFields
          value={content.evidence}
          onChange={(evidence) => {
            const { evidence: _, ...rest } = content
            onChange(evidence ? { ...rest, evidence } : rest)
          }}
          readOnly={readOnly}
        />
      ) : null}
      <Paragraph
        label={t('fields.definitionEn')}
        value={content.definition.en}
        lang="en"
        onChange={(en) => set({ definition: { ...content.definition, en } })}
        readOnly={readOnly}
      />
      {content.suppliedBy === 'inspection' && takesSheet(content.scoring.kind) ? (
        <SheetForm indicator={code} phases={content.scoring.phases} />
      ) : null}
    </>
  )
}

/** A rating is made of its sheet's marks; an amount or a difference can follow from what the sheet counts again. */
const takesSheet = (kind: string): boolean => ['rating', 'amount', 'discrepancy'].includes(kind)
