import { InviteDialog } from '@/components/access/people/invite-dialog.tsx'
import { PeopleTable } from '@/components/access/people/people-table.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { database } from '@/server/auth/database.ts'
import { listUsers } from '@/server/auth/people/list-users.ts'
import { providerNames } from '@/server/auth/providers/settings.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'

export const metadata = { title: 'People' }

export default async function PeoplePage() {
  const { user } = await requirePage('/admin/people')
  const people = await listUsers(database(), new Date())
  return (
    <>
      <PageHeader title="People" actions={<InviteDialog />}>
        Who may sign in to this console, and what they may do.
      </PageHeader>
      <PageBody>
        <div className="min-w-0 rounded-md border border-line bg-surface">
          <PeopleTable people={people} ownId={user.id} providers={providerNames()} />
        </div>
      </PageBody>
    </>
  )
}
