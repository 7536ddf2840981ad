import { useLocale, useTranslations } from 'next-intl'
import { useActionName } from './audit-words'
import classes from './audit.module.css'

/** Chooses one action: a plain form, so it works without script and the choice stands in the address. */
export function AuditFilter({
  actions,
  current,
}: {
  actions: readonly string[]
  current: string | undefined
}) {
  const t = useTranslations('audit')
  const locale = useLocale()
  const actionName = useActionName()
  return (
    <form method="get" action={locale === 'en' ? '/en/audit' : '/audit'} className={classes.filter}>
      <label htmlFor="action">{t('filter')}</label>
      <select id="action" name="action" defaultValue={current ?? ''} key={current ?? ''}>
        <option value="">{t('all')}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {actionName(action)}
          </option>
        ))}
      </select>
      <button type="submit">{t('apply')}</button>
    </form>
  )
}
