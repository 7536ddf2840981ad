'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import {
  deadlineKinds,
  deadlinesOf,
  LONGEST_DEADLINE,
  SHORTEST_DEADLINE,
  unusualDeadlines,
} from '@/server/domain/plan/deadlines'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { PartContent } from '@/server/domain/plan/document/plan-document'
import { useDraftWork } from './draft-context'
import { NameFields, OneOf, PartFigure, Ticks } from './fields'
import { useFocusNext } from './use-focus-next'
import { useOptions } from './use-options'
import { USUAL_GRADES } from './usual-grades'
import classes from './workshop.module.css'

/** What holds for the whole plan: name, rounding, what becomes of missing figures, ranking, caps, grades. */
export function SettingsForm({
  content,
  onChange,
  readOnly,
}: {
  content: PartContent<'settings'>
  onChange: (content: PartContent<'settings'>) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const { parts } = useDraftWork()
  const set = (change: Partial<PartContent<'settings'>>) => onChange({ ...content, ...change })
  const options = useOptions()
  const focusNext = useFocusNext()
  const { grades, adjustmentCaps } = content
  const caps = (change: { bonus?: number | null; penalty?: number | null }) => {
    const merged = { ...adjustmentCaps, ...change }
    set({
      adjustmentCaps: Object.fromEntries(Object.entries(merged).filter(([, cap]) => typeof cap === 'number')),
    })
  }
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => set({ name })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <PartFigure
          id="field-pointsTotal"
          label={t('fields.pointsTotal')}
          value={content.pointsTotal}
          min={0.01}
          onChange={(pointsTotal) => pointsTotal !== null && set({ pointsTotal })}
          readOnly={readOnly}
        />
        <PartFigure
          label={t('fields.decimals')}
          value={content.decimals}
          onChange={(decimals) =>
            decimals !== null && Number.isInteger(decimals) && decimals <= 6 && set({ decimals })
          }
          readOnly={readOnly}
        />
        <PartFigure
          label={t('fields.bonusCap')}
          value={adjustmentCaps.bonus ?? null}
          onChange={(bonus) => caps({ bonus })}
          readOnly={readOnly}
        />
        <PartFigure
          label={t('fields.penaltyCap')}
          value={adjustmentCaps.penalty ?? null}
          onChange={(penalty) => caps({ penalty })}
          readOnly={readOnly}
        />
      </div>
      <div className={classes.row}>
        {content.rules === 2 ? null : (
          <OneOf<'first' | 'second'>
            label={t('fields.rules')}
            value="first"
            options={options('rules', ['first', 'second'])}
            onChange={(rules) => set({ rules: rules === 'second' ? 2 : 1 })}
            readOnly={readOnly}
          />
        )}
        <OneOf
          label={t('fields.missing')}
          value={content.missing}
          options={options('missing', ['zero', 'exclude', 'carry'])}
          onChange={(missing) => set({ missing })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('fields.notAssessed')}
          value={content.notAssessed}
          options={options('notAssessed', ['rescale', 'full'])}
          onChange={(notAssessed) => set({ notAssessed })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('fields.rankBy')}
          value={content.rankBy}
          options={options('rankBy', ['all', 'group'])}
          onChange={(rankBy) => set({ rankBy })}
          readOnly={readOnly}
        />
      </div>
      <Ticks
        label={t('fields.tieBreak')}
        options={[
          ...content.tieBreak,
          ...partsOf(parts, 'category')
            .map(({ codes }) => codes[0] ?? '')
            .filter((code) => !content.tieBreak.includes(code)),
        ].map((code) => ({ code, text: code }))}
        value={content.tieBreak}
        onChange={(tieBreak) => set({ tieBreak })}
        readOnly={readOnly}
      />
      <fieldset className={classes.list} id="field-deadlines">
        <legend>{t('fields.deadlines')}</legend>
        <div className={classes.row}>
          {deadlineKinds.map((kind) => (
            <PartFigure
              key={kind}
              id={`field-deadlines-${kind}`}
              label={t(`fields.deadline.${kind}`)}
              value={deadlinesOf(content)[kind]}
              onChange={(days) =>
                days !== null &&
                Number.isInteger(days) &&
                days >= SHORTEST_DEADLINE[kind] &&
                days <= LONGEST_DEADLINE &&
                set({ deadlines: unusualDeadlines({ ...content.deadlines, [kind]: days }) })
              }
              readOnly={readOnly}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.list} id="field-grades">
        <legend>{t('fields.grades')}</legend>
        {grades.map((grade, at) => {
          const change = (part: Partial<(typeof grades)[number]>) =>
            set({ grades: grades.map((one, index) => (index === at ? { ...one, ...part } : one)) })
          return (
            <div key={at} className={classes.listRow}>
              <NameFields
                id={`grade-${at}`}
                value={grade.name}
                onChange={(name) => change({ name })}
                readOnly={readOnly}
              />
              <PartFigure
                label={t('fields.gradeFrom')}
                value={grade.from}
                onChange={(from) => from !== null && change({ from })}
                readOnly={readOnly}
              />
              <PartFigure
                label={t('fields.gradeQuota')}
                value={grade.quota === undefined ? null : Math.round(grade.quota * 1e6) / 1e4}
                onChange={(quota) =>
                  (quota === null || quota <= 100) &&
                  change({ quota: quota === null ? undefined : quota / 100 })
                }
                readOnly={readOnly}
              />
              {readOnly ? null : (
                <Button
                  variant="default"
                  onClick={() => set({ grades: grades.filter((_, index) => index !== at) })}
                >
                  {t('remove')}
                </Button>
              )}
            </div>
          )
        })}
        {readOnly || grades.length > 0 ? null : (
          <Button
            variant="default"
            onClick={() => {
              focusNext('grade-0')
              set({ grades: [...USUAL_GRADES] })
            }}
          >
            {t('add.grades')}
          </Button>
        )}
        {readOnly ? null : (
          <Button
            variant="default"
            onClick={() => {
              const last = grades.at(-1)
              const code = freeGrade(grades.map((grade) => grade.code))
              focusNext(`grade-${String(grades.length)}`)
              set({
                grades: [
                  ...grades,
                  {
                    code,
                    name: { zh: '', en: '' },
                    from: last === undefined ? 90 : Math.max(0, last.from - 10),
                  },
                ],
              })
            }}
          >
            {t('add.grade')}
          </Button>
        )}
      </fieldset>
    </>
  )
}

function freeGrade(codes: readonly string[]): string {
  for (let at = codes.length + 1; ; at += 1) if (!codes.includes(`g${at}`)) return `g${at}`
}
