import { Ellipsis } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import { DropDown } from './drop-down'
import { FoldMenu } from './fold-menu'
import type { MenuEntry } from './menu'
import { MenuIcon } from './menu-icon'
import { NavLinks } from './nav-links'
import classes from './navigation.module.css'

/** How many entries the bar at the foot of a phone has room for, beside "more". */
const ON_PHONE = 4

/** The menu: at the side with words or as icons, on a phone as a bar at the foot whose rest unfolds. */
export async function Navigation({
  places,
  folded,
}: {
  places: readonly (MenuEntry & { text: string })[]
  folded: boolean
}) {
  const t = await getTranslations('shell')
  const entries = places.map((place, at) => ({
    ...place,
    icon: <MenuIcon of={place.key} />,
    shortcut: `G ${String(at + 1)}`,
  }))
  const fits = entries.length <= ON_PHONE + 1
  return (
    <>
      <nav className={classes.side} aria-label={t('menu')}>
        <Link href="/" className={classes.brand} title={t('tagline')}>
          <strong>{t('product')}</strong>
          <span>{t('tagline')}</span>
        </Link>
        <NavLinks entries={entries} />
        <FoldMenu folded={folded} texts={{ fold: t('fold'), unfold: t('unfold') }} />
      </nav>
      <nav className={classes.foot} aria-label={t('menu')}>
        <NavLinks entries={fits ? entries : entries.slice(0, ON_PHONE)} />
        {fits ? null : (
          <DropDown
            className={classes.more}
            summary={
              <>
                <Ellipsis size={18} aria-hidden="true" />
                <span>{t('more')}</span>
              </>
            }
          >
            <div className={classes.rest}>
              <NavLinks entries={entries.slice(ON_PHONE)} />
            </div>
          </DropDown>
        )}
      </nav>
    </>
  )
}
