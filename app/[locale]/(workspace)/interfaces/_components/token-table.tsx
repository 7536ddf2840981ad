import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './interfaces.module.css'
import { RevokeToken } from './revoke-token'

const tones = { active: 'good', expired: 'plain', revoked: 'plain' } as const

/** Every key that was ever made: whose, what it is limited to, until when, and when it was used. */
export function TokenTable({
  tokens,
  showBureau,
}: {
  tokens: ApiOutput['apiTokens']['list']
  showBureau: boolean
}) {
  const t = useTranslations('interfaces')
  const locale = useLocale()
  const format = useFormatter()
  const at = (time: Date) => format.dateTime(time, { dateStyle: 'medium', timeStyle: 'short' })
  const list = (codes: readonly string[], all: string) => (codes.length === 0 ? all : codes.join('、'))
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.whole}`}>
        <thead>
          <tr>
            {showBureau ? <th scope="col">{t('bureau')}</th> : null}
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('ending')}</th>
            <th scope="col">{t('scope')}</th>
            <th scope="col">{t('by')}</th>
            <th scope="col">{t('expires')}</th>
            <th scope="col">{t('lastUsed')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              {showBureau ? <td>{nameOf(token.unit, locale)}</td> : null}
              <th scope="row">{token.name}</th>
              <td>
                <code>…{token.ending}</code>
              </td>
              <td>
                {list(token.indicators, t('allIndicators'))}
                <br />
                {list(token.units, t('allUnits'))}
              </td>
              <td>{t('byOn', { by: token.createdByName, at: at(token.createdAt) })}</td>
              <td>{format.dateTime(token.expiresAt, { dateStyle: 'medium' })}</td>
              <td>{token.lastUsedAt ? at(token.lastUsedAt) : t('never')}</td>
              <td>
                <Badge tone={tones[token.state]}>{t(`states.${token.state}`)}</Badge>
                {token.revokedAt ? (
                  <div className={classes.soft}>
                    {t('revokedBy', { by: token.revokedByName ?? '', at: at(token.revokedAt) })}
                  </div>
                ) : null}
              </td>
              <td>{token.state === 'active' ? <RevokeToken id={token.id} name={token.name} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
