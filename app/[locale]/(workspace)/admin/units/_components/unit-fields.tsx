import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { UNIT_CODE } from '@/server/domain/units/registered-unit'

export interface NewUnit {
  code: string
  name: string
  nameEn: string
}

/** A code as it is stored, however it was typed. */
export const codeOf = ({ code }: Pick<NewUnit, 'code'>): string => code.trim().toUpperCase()

export const isCode = (unit: Pick<NewUnit, 'code'>): boolean => UNIT_CODE.test(codeOf(unit))

/** What a new unit is called, and by which code where it gets one. `tried`: what is missing is told. */
export function UnitFields({
  unit,
  hasCode = true,
  tried,
  onChange,
}: {
  unit: NewUnit
  hasCode?: boolean
  tried: boolean
  onChange: (part: Partial<NewUnit>) => void
}) {
  const t = useTranslations('admin')
  return (
    <>
      {hasCode ? (
        <TextInput
          label={t('unitCode')}
          description={t('unitCodeHint')}
          required
          maxLength={20}
          error={tried && !isCode(unit) ? t('unitCodeWrong') : undefined}
          value={unit.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={t('unitName')}
        required
        maxLength={100}
        error={tried && unit.name.trim() === '' ? t('required') : undefined}
        value={unit.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('unitNameEn')}
        maxLength={100}
        value={unit.nameEn}
        onChange={(event) => onChange({ nameEn: event.currentTarget.value })}
      />
    </>
  )
}
