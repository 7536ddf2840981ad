import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { CloseOnEscape } from './close-on-escape'
import { makeTelling } from './explanation/make-telling'
import { MarkBody } from './explanation/mark-body'
import { MarkFinding } from './explanation/mark-finding'
import { settledText } from './explanation/settled'
import classes from './explain-panel.module.css'
import { explainHref, PANEL_ID, rowId, unitHref } from './hrefs'

type Mark = ApiOutput['league']['mark']

/** One mark explained beside the table it stands in: opened and closed by plain links, closed by Escape too. */
export async function ExplainPanel({ mark, others }: { mark: Mark; others: readonly Mark['indicator'][] }) {
  const [t, locale] = await Promise.all([getTranslations('marks'), getLocale()])
  const { run, unit, period, indicator } = mark
  const { explanation } = mark.mark
  const telling = await makeTelling(mark, others, explanation.decimals)
  const settled = await settledText(explanation, telling.periodName)
  const at = others.findIndex((other) => other.code === indicator.code)
  const [before, after] = [others[at - 1], others[at + 1]]
  const place = { runId: run.id, unit: unit.code, period: period.code }
  const close = `${unitHref(place)}#${rowId(indicator.code)}`
  return (
    <aside className={classes.panel} aria-label={t('panel.label')}>
      <nav className={classes.ways} aria-label={t('panel.label')}>
        {before ? (
          <Link href={explainHref(place, before.code)} scroll={false} prefetch={false}>
            {t('mark.previous', { code: before.code })}
          </Link>
        ) : null}
        {after ? (
          <Link href={explainHref(place, after.code)} scroll={false} prefetch={false}>
            {t('mark.next', { code: after.code })}
          </Link>
        ) : null}
        <Link href={`/marks/${run.id}/${unit.code}/${period.code}/${indicator.code}`} prefetch={false}>
          {t('panel.whole')}
        </Link>
        <Link href={close} scroll={false} prefetch={false} className={classes.close}>
          {t('panel.close')} <span aria-hidden="true">×</span>
        </Link>
      </nav>
      <h2 id={PANEL_ID} tabIndex={-1} className={classes.title}>
        {indicator.code} {nameOf(indicator, locale)}
      </h2>
      <p className={classes.finding}>
        <MarkFinding explanation={explanation} telling={telling} settled={settled} />
      </p>
      <MarkBody mark={mark} others={others} telling={telling} />
      <CloseOnEscape key={indicator.code} heading={PANEL_ID} back={rowId(indicator.code)} to={close} />
    </aside>
  )
}
