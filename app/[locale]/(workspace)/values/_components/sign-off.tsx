'use client'

import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import { StandingChecks } from '@/app/_components/ui/checks/standing-checks'
import type { UnitFinding } from '@/app/_components/ui/checks/use-form-checks'
import { focusField } from '@/app/_components/ui/focus-field'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import classes from './sign-off.module.css'

type Grid = ApiOutput['departmentValues']['read']

/** As many gaps as are named one by one. */
const NAMED = 12

/** The bureau's word for its figures: what stands now is read again first, so that what is signed is what was shown. */
export function SignOff({
  grid,
  flush,
  placeOf,
  unitName,
}: {
  grid: Grid
  flush: () => Promise<void>
  /** The field where a check's finding is seen to. */
  placeOf: (finding: UnitFinding) => string
  unitName: (unitId: string) => string
}) {
  const t = useTranslations('values')
  const locale = useLocale()
  const format = useFormatter()
  const router = useRouter()
  const api = useTRPC()
  const client = useQueryClient()
  const [asked, setAsked] = useState<{ grid: Grid; key: string } | null>(null)
  // The field that the dialog leads to once it is gone.
  const [going, setGoing] = useState<string | null>(null)
  useEffect(() => {
    if (going !== null) focusField(going)
  }, [going])
  const checks = useChecks()
  const open = grid.period?.state === 'open'
  const standing = [...(checks?.failed ?? []), ...(open ? (checks?.unexplained ?? []) : [])]
  const look = useMutation({
    mutationFn: async () => {
      await flush()
      await checks?.explanations.autosave.store.flush()
      return client.query(
        api.departmentValues.read.queryOptions({ periodId: grid.period?.id }, { staleTime: 0 }),
      )
    },
    onSuccess: (now) => setAsked({ grid: now, key: uuidv7() }),
  })
  const sign = useMutation(
    api.departmentValues.signOff.mutationOptions({
      onSuccess: () => {
        setAsked(null)
        router.refresh()
      },
    }),
  )
  const { signing } = grid
  if (!signing) return null
  const last = signing.last && {
    by: signing.last.byName,
    at: format.dateTime(signing.last.at, { dateStyle: 'medium', timeStyle: 'short' }),
    cells: String(signing.last.cells),
  }
  return (
    <section className={classes.signing}>
      <p className={classes[signing.standing]}>
        {last ? t(`signing.${signing.standing}`, last) : t('signing.never')}
      </p>
      <Button
        variant="default"
        loading={look.isPending}
        onClick={() => {
          sign.reset()
          setGoing(null)
          look.mutate()
        }}
      >
        {t('signOff')}
      </Button>
      {asked ? (
        <FormDialog
          title={t('signOffTitle', { period: asked.grid.period ? nameOf(asked.grid.period, locale) : '' })}
          submit={t('signOff')}
          busy={sign.isPending}
          disabled={standing.length > 0}
          error={sign.error}
          onSubmit={() =>
            sign.mutate({
              periodId: asked.grid.period?.id ?? '',
              hash: asked.grid.signing?.hash ?? '',
              key: asked.key,
            })
          }
          onClose={() => setAsked(null)}
        >
          <Standing grid={asked.grid} />
          <StandingChecks
            unexplainedToo={open}
            unitName={unitName}
            fieldIdOf={placeOf}
            onGo={(field) => {
              setAsked(null)
              setGoing(field)
            }}
          />
        </FormDialog>
      ) : null}
    </section>
  )
}

/** How much is filled, and what is not, by name. */
function Standing({ grid: { cells, indicators, units } }: { grid: Grid }) {
  const t = useTranslations('values')
  const locale = useLocale()
  const filled = new Set(
    cells.flatMap(({ unitId, indicatorCode, observation }) =>
      observation === null ? [] : [`${unitId} ${indicatorCode}`],
    ),
  )
  const gaps = indicators.flatMap(({ code }) =>
    units.flatMap((unit) => (filled.has(`${unit.id} ${code}`) ? [] : [`${code} ${nameOf(unit, locale)}`])),
  )
  return (
    <>
      <p>
        {t('signOffText', {
          all: String(indicators.length * units.length),
          filled: String(indicators.length * units.length - gaps.length),
        })}
      </p>
      {gaps.length > 0 ? (
        <p role="alert">
          {t('signOffGaps', {
            count: String(gaps.length),
            cells: gaps.slice(0, NAMED).join('、') + (gaps.length > NAMED ? t('signOffMore') : ''),
          })}
        </p>
      ) : null}
    </>
  )
}
