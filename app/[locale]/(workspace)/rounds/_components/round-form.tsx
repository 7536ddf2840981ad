'use client'

import { Alert, Button, Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { problemOf } from '@/app/_components/ui/use-problem-text'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { roundKinds } from '@/server/domain/inspection/round'
import type { RoundFault } from '@/server/domain/inspection/round-finding'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import { countOf, type Draft, draftOf, planOfDraft, type Planning } from './draft'
import { ExclusionFields } from './exclusion-fields'
import { focusInvalid } from './focus-invalid'
import classes from './round-form.module.css'
import { UnitFields } from './unit-fields'
import { WeightFields } from './weight-fields'

/** Plans a round, or changes a planned one: by steps on one page. What was typed stays when it is refused. */
export function RoundForm({
  planning,
  round,
  sealed,
}: {
  planning: Planning
  round?: RoundPlan & { id: string; version: number }
  /** Who sealed the list that waits for its number: what is saved may void it. */
  sealed?: { by: string; at: Date } | undefined
}) {
  const t = useTranslations('rounds.form')
  const words = useTranslations('rounds')
  const kinds = useTranslations('inspections.kinds')
  const common = useTranslations('common.roundRefused')
  const locale = useLocale()
  const format = useFormatter()
  const router = useRouter()
  const api = useTRPC()
  const [draft, setDraft] = useState<Draft>(() => draftOf(planning, round))
  const usual = planning.lines.filter(({ onDemand }) => !onDemand)
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState(() => uuidv7())
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  // A refused plan is another one once it is changed.
  const onError = () => {
    setKey(uuidv7())
    focusInvalid()
  }
  const plan = useMutation(
    api.rounds.plan.mutationOptions({ onError, onSuccess: ({ id }) => router.push(`/rounds/${id}`) }),
  )
  const change = useMutation(
    api.rounds.change.mutationOptions({
      onError,
      onSuccess: () => router.push(`/rounds/${round?.id ?? ''}`),
    }),
  )
  const error = plan.error ?? change.error
  const problem = problemOf(error)
  const findings = problem?.code === 'roundRefused' ? problem.data.findings : []
  const fault = (...faults: RoundFault[]) => {
    const found = findings.filter(({ because }) => faults.includes(because))
    return found.length === 0
      ? undefined
      : found.map(({ because, names }) => common(because, { names: names.join(words('joiner')) })).join(' ')
  }
  const lacks = (is: boolean) => (tried && is ? t('required') : undefined)
  const figure = (text: string) => (tried && countOf(text) === null ? t('whole') : undefined)
  const unexplained = draft.exclusions.some(
    ({ inspector, unit, reason }) => inspector === '' || unit === '' || reason.trim() === '',
  )

  function submit() {
    setTried(true)
    const made = planOfDraft(draft)
    if (
      made === null ||
      draft.name.trim() === '' ||
      unexplained ||
      draft.startsOn === '' ||
      draft.endsOn === ''
    ) {
      focusInvalid()
      return
    }
    if (round) change.mutate({ id: round.id, version: round.version, plan: made, key })
    else plan.mutate({ periodId: planning.period.id, plan: made, key })
  }

  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const draws = countOf(draft.villages) !== 0
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {sealed ? (
        <Alert color="yellow" role="note">
          {t('sealed', {
            by: sealed.by,
            at: format.dateTime(sealed.at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Alert>
      ) : null}
      <fieldset className={classes.step}>
        <legend>{t('step1')}</legend>
        <Stack gap={12}>
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            maxLength={100}
            required
            value={draft.name}
            error={fault('name') ?? lacks(draft.name.trim() === '')}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('kind')}
            description={t('kindHint')}
            value={draft.kind}
            onChange={(event) => {
              const { value } = event.currentTarget
              put({ kind: roundKinds.find((each) => each === value) ?? draft.kind })
            }}
            data={roundKinds.map((value) => ({ value, label: kinds(value) }))}
          />
          <div className={classes.beside}>
            <TextInput
              type="date"
              label={t('startsOn')}
              required
              value={draft.startsOn}
              error={lacks(draft.startsOn === '')}
              onChange={(event) => put({ startsOn: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('endsOn')}
              required
              value={draft.endsOn}
              error={fault('dates') ?? lacks(draft.endsOn === '')}
              onChange={(event) => put({ endsOn: event.currentTarget.value })}
            />
          </div>
          <NativeSelect
            label={t('checks')}
            description={t('checksHint')}
            value={draft.checksId ?? ''}
            error={fault('backCheckUnknown')}
            onChange={(event) => {
              const checksId = event.currentTarget.value || null
              put({ checksId, ...(checksId !== null && { counts: false }) })
            }}
            data={[
              { value: '', label: t('checksNone') },
              ...planning.earlier
                .filter(({ id }) => id !== round?.id)
                .map((each) => ({
                  value: each.id,
                  label: `${each.name || nameOf(each.period, locale)} · ${kinds(each.kind)} · ${day(each.startsOn)}`,
                })),
            ]}
          />
          <Checkbox
            label={t('counts')}
            description={t('countsHint')}
            checked={draft.counts}
            error={fault('backCheckCounts', 'periodOver')}
            onChange={(event) => put({ counts: event.currentTarget.checked })}
          />
        </Stack>
      </fieldset>

      <UnitFields
        planning={planning}
        round={round?.name}
        draft={draft}
        error={fault('noUnits', 'unknownUnit', 'countsTwice', 'sheetBegun', 'notChecked', 'noVillages')}
        onChange={put}
      />

      <fieldset className={classes.step}>
        <legend>{t('step3')}</legend>
        <Stack gap={12}>
          <Radio.Group
            label={t('lines')}
            value={draft.lines === null ? 'all' : 'some'}
            error={fault('noLines', 'unknownLine')}
            onChange={(value) => put({ lines: value === 'all' ? null : usual.map(({ code }) => code) })}
          >
            <Stack gap={4} mt={4}>
              <Radio value="all" label={t('linesAll', { count: String(usual.length) })} />
              <Radio value="some" label={t('linesSome')} />
            </Stack>
          </Radio.Group>
          {draft.lines === null ? null : (
            <div className={classes.choices}>
              {planning.lines.map((line) => (
                <Checkbox
                  key={line.code}
                  label={
                    line.onDemand ? t('lineOnDemand', { name: nameOf(line, locale) }) : nameOf(line, locale)
                  }
                  checked={draft.lines?.includes(line.code) ?? false}
                  onChange={(event) =>
                    put({ lines: toggled(draft.lines ?? [], line.code, event.currentTarget.checked) })
                  }
                />
              ))}
            </div>
          )}
          <div className={classes.beside}>
            <TextInput
              inputMode="numeric"
              label={t('villages')}
              description={t('villagesHint')}
              value={draft.villages}
              error={figure(draft.villages)}
              onChange={(event) => put({ villages: event.currentTarget.value })}
            />
            <TextInput
              inputMode="numeric"
              label={t('households')}
              description={t('householdsHint')}
              value={draft.households}
              error={figure(draft.households)}
              onChange={(event) => put({ households: event.currentTarget.value })}
            />
          </div>
          {draws ? (
            <Radio.Group
              label={t('method')}
              value={draft.method}
              onChange={(value) => put({ method: value === 'equal' ? 'equal' : 'systematic-pps' })}
            >
              <Stack gap={4} mt={4}>
                <Radio value="equal" label={t('equal')} description={t('equalHint')} />
                <Radio value="systematic-pps" label={t('weighted')} description={t('weightedHint')} />
              </Stack>
            </Radio.Group>
          ) : null}
          {draws && draft.method === 'systematic-pps' ? (
            <WeightFields
              planning={planning}
              draft={draft}
              tried={tried}
              error={fault('weightsMissing')}
              onChange={put}
            />
          ) : null}
        </Stack>
      </fieldset>

      <fieldset className={classes.step}>
        <legend>{t('step4')}</legend>
        <Stack gap={12}>
          <TextInput
            inputMode="numeric"
            label={t('inspectors')}
            description={t('inspectorsHint')}
            className={classes.short}
            value={draft.inspectors}
            error={figure(draft.inspectors)}
            onChange={(event) => put({ inspectors: event.currentTarget.value })}
          />
          <Checkbox.Group
            label={t('pool')}
            value={draft.pool}
            error={fault('unknownInspector', 'poolTooSmall', 'noTeam')}
            onChange={(pool) => put({ pool })}
          >
            <div className={classes.choices}>
              {planning.inspectors.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </div>
          </Checkbox.Group>
          <Checkbox
            label={t('avoidOwn')}
            checked={draft.avoidOwn}
            onChange={(event) => put({ avoidOwn: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('avoidLast')}
            description={planning.lastPairs.length > 0 ? lastTime(planning, words, locale) : undefined}
            checked={draft.avoidLast}
            onChange={(event) => put({ avoidLast: event.currentTarget.checked })}
          />
          <ExclusionFields
            planning={planning}
            draft={draft}
            tried={tried}
            error={fault('exclusionUnknown')}
            onChange={put}
          />
        </Stack>
      </fieldset>

      <Refusal error={error} />
      <div className={classes.send}>
        <Button type="submit" loading={plan.isPending || change.isPending}>
          {t('save')}
        </Button>
        <span className={classes.soft}>{t(sealed ? 'saveVoids' : 'saveHint')}</span>
      </div>
    </form>
  )
}

/** A list with one of its members in or out, in no particular order. */
function toggled(list: readonly string[], one: string, isIn: boolean): string[] {
  return [...list.filter((each) => each !== one), ...(isIn ? [one] : [])]
}

/** Who went where last time, as names. */
function lastTime(
  { lastPairs, inspectors, units }: Planning,
  words: ReturnType<typeof useTranslations<'rounds'>>,
  locale: ReturnType<typeof useLocale>,
): string {
  const pairs = inspectors.flatMap(({ id, name }) => {
    const own = units.filter((unit) =>
      lastPairs.some((pair) => pair.inspectorId === id && pair.unitId === unit.id),
    )
    return own.length === 0
      ? []
      : [`${name} ${own.map((unit) => nameOf(unit, locale)).join(words('joiner'))}`]
  })
  return words('form.lastPairs', { pairs: pairs.join(words('between')) })
}
