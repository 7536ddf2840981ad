import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { CreateUser } from './_components/create-user'
import { UserTable } from './_components/user-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('users') }
}

/** The accounts of all units, for the system administrator. */
export default async function UsersPage() {
  const [{ actor, users, units }, t, inbox] = await Promise.all([
    ask(async (api) => ({
      actor: await api.account.read(),
      users: await api.users.list(),
      units: await api.units.list(),
    })),
    getTranslations('admin'),
    getTranslations('inbox'),
  ])
  return (
    <Interactive areas={['admin', 'entry', 'exchange']}>
      <PageHead
        title={t('users')}
        finding={t('usersFinding', {
          units: String(new Set(users.map((user) => user.unit.id)).size),
          all: String(users.length),
          locked: String(users.filter((user) => user.locked).length),
          disabled: String(users.filter((user) => !user.active).length),
        })}
        actions={
          <>
            <Link href="/admin/mail">{inbox('outbox.title')}</Link>
            <CreateUser units={units} />
          </>
        }
      />
      <UserTable users={users} ownId={actor.userId} />
    </Interactive>
  )
}
