import { useTranslations } from 'next-intl'
import tables from '@/app/_components/ui/table.module.css'
import type { Difference } from '@/server/domain/publication/verify-publication'

/** More are counted and not listed: whoever changed a thousand figures is found by the first hundred. */
const MOST = 100

/** Figure by figure, what the file says and what its own inputs give. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('publications.verify')
  const shown = (value: unknown) =>
    value === undefined || value === null ? t('nothing') : JSON.stringify(value)
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={tables.table}>
        <thead>
          <tr>
            {(['unit', 'where', 'published', 'computed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST).map(({ unit, path, published, computed }) => (
            <tr key={`${unit} ${path}`}>
              <th scope="row">{unit}</th>
              <td>{path}</td>
              <td>{shown(published)}</td>
              <td>{shown(computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {differences.length > MOST ? <p>{t('more', { count: String(differences.length - MOST) })}</p> : null}
    </div>
  )
}
