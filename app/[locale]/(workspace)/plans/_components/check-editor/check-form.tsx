'use client'

import { MultiSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { compileChecks } from '@/server/domain/check/compile-checks'
import { expressionOf } from '@/server/domain/check/expression-of'
import type { CheckContent } from '@/server/domain/check/plan-check'
import { indicatorsFor } from '@/server/domain/check/vocabulary'
import { subjectsOf, testSentence } from '@/server/domain/check/test-sentence'
import { checkIndicators } from '@/server/domain/plan/document/check-checks'
import { useDraftWork } from '../workshop/draft-context'
import { NameFields, OneOf, Paragraph, Ticks } from '../workshop/fields'
import type { FormProps } from '../workshop/small-forms'
import classes from '../workshop/workshop.module.css'
import own from './check-editor.module.css'
import { LastYear } from './last-year'
import { newTest } from './new-test'
import { TestBench } from './test-bench'
import { TestBlanks } from './test-blanks'

/** A check being written: what must hold, what is said where it does not, and what it says of figures that one types. */
export function CheckForm({
  draftId,
  code,
  content,
  onChange,
  readOnly,
}: FormProps<'check'> & { draftId: string }) {
  const t = useTranslations('checkEditor')
  const { document, autosave } = useDraftWork()
  const all = checkIndicators(document)
  const { test } = content
  const supplied = all.filter(({ suppliedBy }) => suppliedBy === content.source)
  const known = indicatorsFor(all, { source: content.source, subject: content.at[0] ?? subjectsOf(test)[0] })
  const { position: _, ...body } = content
  const check = { code, ...body }
  const [made] = compileChecks(all, [check])
  const names = Object.fromEntries(
    all.map(({ code: each, name, nameEn }) => [each, { zh: name, en: nameEn }]),
  )
  const sentence = testSentence(test, names)
  const put = (part: Partial<CheckContent>) => onChange({ ...content, ...part })
  const types = ['share', 'sum', 'part', 'notBelow', 'jump', 'outlier', 'differs', 'expression'] as const
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => put({ name })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <OneOf
          label={t('kind.label')}
          value={content.kind}
          options={{ hard: t('kind.hard'), soft: t('kind.soft') }}
          onChange={(kind) => put({ kind })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('whose.label')}
          value={content.source}
          options={{ self: t('whose.self'), department: t('whose.department') }}
          onChange={(source) => put({ source, at: [] })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('type.label')}
          value={test.type}
          options={
            Object.fromEntries(types.map((type) => [type, t(`type.${type}`)])) as Record<
              (typeof types)[number],
              string
            >
          }
          onChange={(type) => put({ test: newTest(type, test, known.length > 0 ? known : all) })}
          readOnly={readOnly}
        />
      </div>
      <TestBlanks
        test={test}
        indicators={content.source === 'department' && known.length === 0 ? supplied : known}
        onChange={(next) => put({ test: next })}
        readOnly={readOnly}
      />
      {test.type === 'expression' ? null : (
        <p className={own.soft}>
          {sentence?.zh} <code>{expressionOf(test)}</code>
        </p>
      )}
      <MultiSelect
        id="field-at"
        label={t('at')}
        description={t('atHint')}
        data={supplied.map(({ code: each, name }) => ({ value: each, label: `${each} ${name}` }))}
        value={content.at}
        searchable
        readOnly={readOnly}
        onChange={(at) => put({ at })}
      />
      <Ticks
        label={t('phases')}
        options={document.phases.map((phase) => ({ code: phase.code, text: phase.name.zh || phase.code }))}
        value={content.phases}
        onChange={(phases) => put({ phases })}
        readOnly={readOnly}
      />
      <Paragraph
        id="field-message"
        label={sentence === null ? t('messageNeeded') : t('message')}
        value={content.message.zh}
        onChange={(zh) => put({ message: { ...content.message, zh: zh.slice(0, 500) } })}
        readOnly={readOnly}
      />
      <Paragraph
        label={t('messageEn')}
        lang="en"
        value={content.message.en}
        onChange={(en) => put({ message: { ...content.message, en: en.slice(0, 500) } })}
        readOnly={readOnly}
      />
      {made?.compiled ? (
        <>
          <TestBench key={expressionOf(test)} compiled={made.compiled} />
          <LastYear draftId={draftId} check={check} save={autosave.store.flush} />
        </>
      ) : (
        <p className={own.soft}>{t('benchLater')}</p>
      )}
    </>
  )
}
