import { getTranslations } from 'next-intl/server'
import classes from './shortcut-help.module.css'

/** Every key that does something, in a dialog that ? opens. */
export async function ShortcutHelp({ id, places }: { id: string; places: readonly string[] }) {
  const t = await getTranslations('shell.shortcuts')
  return (
    <dialog id={id} className={classes.help} aria-labelledby={`${id}-title`}>
      <form method="dialog">
        <h2 id={`${id}-title`}>{t('title')}</h2>
        <dl>
          <div>
            <dt>
              <kbd>Ctrl</kbd> <kbd>K</kbd>
            </dt>
            <dd>{t('search')}</dd>
          </div>
          <div>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>{t('find')}</dd>
          </div>
          {places.map((place, at) => (
            <div key={place}>
              <dt>
                <kbd>G</kbd> <kbd>{at + 1}</kbd>
              </dt>
              <dd>{t('go', { place })}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{t('help')}</dd>
          </div>
        </dl>
        <button type="submit">{t('close')}</button>
      </form>
    </dialog>
  )
}
