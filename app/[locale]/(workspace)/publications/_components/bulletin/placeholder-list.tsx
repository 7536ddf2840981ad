import { getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { placeholderCodes, written } from '@/server/domain/bulletin/placeholders'

/** Every placeholder of a template, and what stands for it. */
export async function PlaceholderList() {
  const t = await getTranslations('bulletins')
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="placeholders">
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('word')}</th>
            <th scope="col">{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {placeholderCodes.map((code) => (
            <tr key={code}>
              <th scope="row">{written(code)}</th>
              <td>{t(`placeholder.${code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
