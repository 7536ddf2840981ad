import { useFormatter, useTranslations } from 'next-intl'
import table from '@/app/_components/ui/table.module.css'
import type { ApiOutput } from '@/app/_trpc/client'
import { roles } from '@/server/domain/access/roles'
import { useActionName, useSubjectName } from './audit-words'
import classes from './audit.module.css'
import { RecordDetails } from './record-details'

/** The trail, newest first; each record opens to all it holds, without any script. */
export function AuditTable({ records }: { records: ApiOutput['audit']['read']['records'] }) {
  const t = useTranslations('audit')
  const common = useTranslations('common')
  const format = useFormatter()
  const actionName = useActionName()
  const subjectName = useSubjectName()
  const roleName = (code: string) => {
    const role = roles.find((known) => known === code)
    return role ? common(`role.${role}`) : code
  }
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.whole} ${classes.trail}`}>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              {t('number')}
            </th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('action')}</th>
            <th scope="col">{t('hash')}</th>
            <th scope="col">{t('details')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.seq}>
              <th scope="row" className={table.number}>
                {record.seq}
              </th>
              <td className={table.nowrap}>
                {format.dateTime(new Date(record.at), {
                  dateStyle: 'medium',
                  timeStyle: 'medium',
                  hour12: false,
                })}
              </td>
              <td>
                {record.actorName || t('nobody')}
                {record.actorRole && roleName(record.actorRole) !== record.actorName ? (
                  <span className={table.soft}> {roleName(record.actorRole)}</span>
                ) : null}
              </td>
              <td>{record.actorUnit.replace(/^\S+ /, '') || '—'}</td>
              <td>{actionName(record.action)}</td>
              <td className={classes.hash} title={record.hash}>
                {record.hash.slice(0, 8)}
              </td>
              <td>
                <details>
                  <summary>{subjectName(record.subjectType)}</summary>
                  <RecordDetails record={record} />
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
