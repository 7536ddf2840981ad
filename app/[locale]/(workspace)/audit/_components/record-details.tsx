import { useTranslations } from 'next-intl'
import type { ApiOutput } from '@/app/_trpc/client'
import { factsOf } from './audit-words'
import classes from './audit.module.css'

type AuditRecord = ApiOutput['audit']['read']['records'][number]

/** Everything a record holds: what was there before, what after, why, and its place in the chain. */
export function RecordDetails({ record }: { record: AuditRecord }) {
  const t = useTranslations('audit')
  const before = factsOf(record.before)
  const after = factsOf(record.after)
  const names = [...new Set([...before, ...after].map(({ name }) => name))]
  const textOf = (facts: typeof before, name: string) => facts.find((fact) => fact.name === name)?.text ?? ''
  return (
    <div className={classes.details}>
      {names.length > 0 ? (
        <table className={classes.facts}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{textOf(before, name)}</td>
                <td>{textOf(after, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('nothing')}</p>
      )}
      <dl className={classes.list}>
        {record.reason === null ? null : (
          <>
            <dt>{t('reason')}</dt>
            <dd>{record.reason}</dd>
          </>
        )}
        <dt>{t('address')}</dt>
        <dd>{record.address || '—'}</dd>
        <dt>{t('subjectId')}</dt>
        <dd>{record.subjectId || '—'}</dd>
        <dt>{t('fullHash')}</dt>
        <dd>{record.hash}</dd>
        <dt>{t('previousHash')}</dt>
        <dd>{record.previous}</dd>
      </dl>
    </div>
  )
}
