'use client'

import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import { type UnitLevel, unitLevels } from '@/server/domain/units/levels'
import { mayStandBelow } from '@/server/domain/units/may-stand-below'
import { FormDialog } from '@/app/_components/ui/form-dialog'
import { codeOf, isCode, UnitFields } from './unit-fields'
import type { ListedUnit } from './unit-tree'

const empty = {
  parentId: null as string | null,
  level: null as UnitLevel | null,
  code: '',
  name: '',
  nameEn: '',
}

/** Adds a unit below another one. */
export function CreateUnit({ units }: { units: readonly ListedUnit[] }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const api = useTRPC()
  const [key, setKey] = useState<string | null>(null)
  const [form, setForm] = useState(empty)
  const [tried, setTried] = useState(false)
  const create = useMutation(
    api.units.create.mutationOptions({
      onSuccess: () => {
        setKey(null)
        router.refresh()
      },
    }),
  )
  const parents = units.filter((unit) => unitLevels.some((level) => mayStandBelow(level, unit.level)))
  const parent = parents.find((unit) => unit.id === form.parentId)
  const levels = parent ? unitLevels.filter((level) => mayStandBelow(level, parent.level)) : []
  const change = (part: Partial<typeof empty>) => setForm({ ...form, ...part })
  const lacks = (value: string | null) => (tried && !value?.trim() ? t('required') : undefined)

  function submit() {
    setTried(true)
    const { parentId, level, name, nameEn } = form
    if (!parentId || !level || !name.trim() || !isCode(form)) return
    create.mutate({
      parentId,
      level,
      code: codeOf(form),
      name: name.trim(),
      nameEn: nameEn.trim() || null,
      key: key ?? undefined,
    })
  }

  return (
    <>
      <Button
        onClick={() => {
          setForm(empty)
          setTried(false)
          create.reset()
          setKey(uuidv7())
        }}
      >
        {t('createUnit')}
      </Button>
      {key === null ? null : (
        <FormDialog
          title={t('createUnit')}
          submit={t('createUnit')}
          busy={create.isPending}
          error={create.error}
          onSubmit={submit}
          onClose={() => setKey(null)}
        >
          <p>{t('createUnitText')}</p>
          <Select
            label={t('parent')}
            data={parents.map((unit) => ({ value: unit.id, label: `${nameOf(unit, locale)} ${unit.code}` }))}
            searchable
            required
            error={lacks(form.parentId)}
            value={form.parentId}
            onChange={(parentId) => change({ parentId, level: null })}
          />
          <Select
            label={t('level')}
            description={parent ? undefined : t('parentFirst')}
            data={levels.map((level) => ({ value: level, label: common(`level.${level}`) }))}
            required
            disabled={!parent}
            error={parent ? lacks(form.level) : undefined}
            value={form.level}
            onChange={(level) => change({ level: levels.find((one) => one === level) ?? null })}
          />
          <UnitFields unit={form} tried={tried} onChange={change} />
        </FormDialog>
      )}
    </>
  )
}
