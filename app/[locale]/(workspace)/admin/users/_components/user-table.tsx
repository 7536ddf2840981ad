import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { EditUser, type ListedUser } from './edit-user'
import { HandOver } from './hand-over'
import { ResetPassword } from './reset-password'
import classes from './users.module.css'

const tones = { active: 'good', locked: 'alert', disabled: 'plain', mustChange: 'due' } as const

/** Where an account stands: what keeps its holder out comes first. */
export function stateOf(user: ListedUser): keyof typeof tones {
  if (!user.active) return 'disabled'
  if (user.locked) return 'locked'
  return user.mustChangePassword ? 'mustChange' : 'active'
}

/** All accounts by unit. One's own can't be changed here, and says so. */
export function UserTable({ users, ownId }: { users: readonly ListedUser[]; ownId: string }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const locale = useLocale()
  const units = [...new Map(users.map((user) => [user.unit.id, user.unit])).values()]
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.whole} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('username')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        {units.map((unit) => (
          <tbody key={unit.id}>
            {users
              .filter((user) => user.unit.id === unit.id)
              .map((user, index, own) => (
                <tr key={user.id}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={own.length}>
                      {nameOf(unit, locale)}
                    </th>
                  ) : null}
                  <td>{user.name}</td>
                  <td>{user.username}</td>
                  <td>{common(`role.${user.role}`)}</td>
                  <td>
                    <Badge tone={tones[stateOf(user)]}>{t(`states.${stateOf(user)}`)}</Badge>
                  </td>
                  <td>
                    {user.id === ownId ? (
                      <span className={classes.self}>{t('self')}</span>
                    ) : (
                      <div className={classes.actions}>
                        <EditUser user={user} />
                        <ResetPassword user={user} />
                        {user.active ? <HandOver user={user} /> : null}
                      </div>
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
