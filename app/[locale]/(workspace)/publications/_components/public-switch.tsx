import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { Link } from '@/app/_i18n/navigation'
import { OpenPage } from './open-page'
import classes from './publications.module.css'

/** Whether everybody may read a publication, and the office's way to change it. */
export async function PublicSwitch({
  id,
  open,
  mayChange,
}: {
  id: string
  open: boolean
  mayChange: boolean
}) {
  const t = await getTranslations('publicity')
  if (!open && !mayChange) return null
  return (
    <section className={classes.recompute} aria-labelledby="public">
      <h2 id="public">{t('open')}</h2>
      <p>{open ? t('opened') : t('openText')}</p>
      <div className={classes.ways}>
        {open ? <Link href={`/public/${id}`}>{t('see')}</Link> : null}
        {mayChange ? (
          <Interactive areas={['publicity']}>
            <OpenPage id={id} open={open} />
          </Interactive>
        ) : null}
      </div>
    </section>
  )
}
