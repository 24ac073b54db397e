import { ChangePasswordForm } from '@/components/access/account/change-password-form.tsx'
import { FactorSection } from '@/components/access/account/factor-section.tsx'
import { SessionTable } from '@/components/access/account/session-table.tsx'
import { LinkOutcome } from '@/components/access/account/link-outcome.tsx'
import { WaysIn } from '@/components/access/account/ways-in.tsx'
import { CreateTokenDialog } from '@/components/access/tokens/create-token-dialog.tsx'
import { TokenTable } from '@/components/access/tokens/token-table.tsx'
import { Section } from '@/components/access/section.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { database } from '@/server/auth/database.ts'
import { factorState } from '@/server/auth/factor/state.ts'
import { waysInOf } from '@/server/auth/identities/ways-in.ts'
import { providerNames } from '@/server/auth/providers/settings.ts'
import { listSessions } from '@/server/auth/session/list.ts'
import { listOwnTokens } from '@/server/auth/tokens/list.ts'

export const metadata = { title: 'Account' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requirePage('/account')
  const { id, name, email, role } = viewer.user
  const search = await searchParams
  const [sessions, factor, tokens, ways] = await Promise.all([
    listSessions(database(), id, viewer.sessionId, new Date()),
    factorState(database(), viewer),
    listOwnTokens(database(), id, new Date()),
    waysInOf(database(), id),
  ])
  return (
    <>
      <PageHeader title="Account">
        {name}, {email}, {role}
      </PageHeader>
      <PageBody>
        {viewer.has.password && <FactorSection {...factor} />}
        <Section
          title="Sessions"
          note="Where you are signed in. A session ends an hour after its last request, and after twelve hours at the latest."
        >
          <SessionTable sessions={sessions} />
        </Section>
        {ways.providers.length > 0 && (
          <Section
            title="Sign-in methods"
            note="Any of them signs you in. One of each service can be linked."
          >
            <LinkOutcome search={search} providers={providerNames()} />
            <WaysIn ways={ways} />
          </Section>
        )}
        {viewer.has.password && (
          <Section title="Password" note="A change ends all your other sessions.">
            <ChangePasswordForm email={email} />
          </Section>
        )}
        <Section
          title="API tokens"
          note="With which programs ask in your name. Give each its own."
          actions={<CreateTokenDialog isAdmin={role === 'admin'} />}
        >
          <TokenTable
            caption="Your tokens"
            tokens={tokens}
            whose="account"
            empty="You have no token. The API takes the cookie of a session too, but not for long."
          />
        </Section>
      </PageBody>
    </>
  )
}
