import { Suspense } from 'react'
import { AllowLists } from '@/components/access/sign-in/allow-lists.tsx'
import { CheckAgain } from '@/components/access/sign-in/check-again.tsx'
import { CheckOutcome } from '@/components/access/sign-in/check-outcome.tsx'
import { CopyAddress } from '@/components/access/sign-in/copy-address.tsx'
import { Section } from '@/components/access/section.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import type { Provider } from '@/lib/contracts/access/provider.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { checkProvider } from '@/server/auth/providers/check.ts'
import { describeLists } from '@/server/auth/providers/lists.ts'
import { redirectAddress } from '@/server/auth/providers/redirect-address.ts'
import { providerNames, signInSettings } from '@/server/auth/providers/settings.ts'
import { publicOrigin } from '@/server/auth/settings.ts'

export const metadata = { title: 'Sign-in' }

export default async function SignInSettingsPage() {
  await requirePage('/admin/sign-in')
  const settings = signInSettings()
  const providers = providerNames(settings)
  return (
    <>
      <PageHeader title="Sign-in" actions={providers.length > 0 && <CheckAgain />}>
        By which services people may sign in beside their password, and who. Set in the environment of the
        server.
      </PageHeader>
      <PageBody>
        {providers.map(({ id, name }) => (
          <Section key={id} title={name}>
            <div className="flex flex-col gap-4 px-4 pb-4">
              <Suspense fallback={<p className="text-sm text-muted">Asking whether it answers…</p>}>
                <Checked provider={id} />
              </Suspense>
              <AllowLists lists={describeLists(id, settings)} />
              <CopyAddress address={redirectAddress(id, publicOrigin())} />
            </div>
          </Section>
        ))}
        <Off names={offNames(providers.map(({ id }) => id))} />
      </PageBody>
    </>
  )
}

/** Streamed: a provider may take its time. */
async function Checked({ provider }: { provider: Provider }) {
  return <CheckOutcome check={await checkProvider(provider, signInSettings())} />
}

function offNames(on: readonly Provider[]): string[] {
  return [...(on.includes('github') ? [] : ['GitHub']), ...(on.includes('oidc') ? [] : ['OpenID Connect'])]
}

function Off({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Section title={`${names.join(' and ')}: off`}>
      <p className="px-4 pb-4 text-sm text-muted">
        To turn it on, register this console there and set the variables of the server; docs/operations.md
        says which, under “Sign-in by GitHub or OpenID Connect”. The redirect address to register ends in{' '}
        <code className="font-mono text-xs">/api/auth/callback/</code> and{' '}
        <code className="font-mono text-xs">github</code> or <code className="font-mono text-xs">oidc</code>.
      </p>
    </Section>
  )
}
