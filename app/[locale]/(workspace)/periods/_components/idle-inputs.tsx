import { getLocale, getTranslations } from 'next-intl/server'
import classes from './compare.module.css'
import type { ChangedInput, ComparisonProps } from './comparison'
import { InputChangeText } from './input-change-text'
import { unitName } from './unit-name'

/** Figures that changed without changing any mark. */
export async function IdleInputs({
  plan,
  inputs,
}: {
  plan: ComparisonProps['plan']
  inputs: readonly ChangedInput[]
}) {
  const [t, locale] = await Promise.all([getTranslations('periods.compare'), getLocale()])
  if (inputs.length === 0) return null
  return (
    <section className={classes.part}>
      <h2>{t('idleTitle')}</h2>
      <ul>
        {inputs.map((input) => (
          <li
            key={`${input.unit} ${input.indicator} ${input.period} ${input.source}`}
            className={classes.idle}
          >
            <strong>
              {unitName(plan, input.unit, locale)} {input.indicator}
            </strong>
            <InputChangeText input={input} plan={plan} own={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}
