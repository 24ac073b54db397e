import { ChangePasswordForm } from '@/components/access/account/change-password-form.tsx'
import { SessionTable } from '@/components/access/account/session-table.tsx'
import { Section } from '@/components/access/section.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { database } from '@/server/auth/database.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { listOwnSessions } from '@/server/auth/session/list.ts'

export const metadata = { title: 'Account' }

export default async function AccountPage() {
  const viewer = await requirePage('/account')
  const { name, email, role } = viewer.user
  return (
    <>
      <PageHeader title="Account">
        {name}, {email}, {role}
      </PageHeader>
      <PageBody>
        <Section
          title="Sessions"
          note="Where you are signed in. A session ends an hour after its last request, and after twelve hours at the latest."
        >
          <SessionTable sessions={await listOwnSessions(database(), viewer, new Date())} />
        </Section>
        <Section title="Password" note="A change ends all your other sessions.">
          <ChangePasswordForm email={email} />
        </Section>
      </PageBody>
    </>
  )
}
