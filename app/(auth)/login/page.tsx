import { redirect } from 'next/navigation'
import { CardTitle } from '@/components/access/card-title.tsx'
import { ProviderButtons } from '@/components/access/provider-buttons.tsx'
import { SignInForm } from '@/components/access/sign-in-form.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { firstValue } from '@/lib/access/first-value.ts'
import { readRefusal, refusalWords } from '@/lib/access/refusal-words.ts'
import { currentViewer } from '@/server/auth/access/current-viewer.ts'
import { database } from '@/server/auth/database.ts'
import { onSitePath } from '@/server/auth/on-site-path.ts'
import { providerNames } from '@/server/auth/providers/settings.ts'
import { hasUsers } from '@/server/auth/setup/create-first-admin.ts'

export const metadata = { title: 'Sign in' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const done: Record<string, string> = {
  password: 'Your password is set. Sign in with it.',
  setup: 'The first admin is created. Sign in.',
}

export default async function SignInPage({ searchParams }: Props) {
  const search = await searchParams
  const next = onSitePath(firstValue(search['next']))
  const isAgain = firstValue(search['again']) !== undefined
  if (!isAgain && (await currentViewer()) !== null) redirect(next)
  if (!(await hasUsers(database()))) redirect('/setup')
  const note = done[firstValue(search['done']) ?? '']
  const fault = faultOf(firstValue(search['error']), firstValue(search['by']))
  const providers = providerNames()
  return (
    <>
      <CardTitle title="Sign in">The console of the maintainers of Kamaji.</CardTitle>
      {note !== undefined && (
        <div className="mb-4">
          <Banner>{note}</Banner>
        </div>
      )}
      {isAgain && (
        <div className="mb-4">
          <Banner>Sign in again to confirm that it is you.</Banner>
        </div>
      )}
      {fault !== null && (
        <div className="mb-4">
          <Banner tone="danger" role="alert">
            {fault}
          </Banner>
        </div>
      )}
      {providers.length > 0 && (
        <>
          <ProviderButtons providers={providers} next={next} />
          <p className="my-4 border-t border-line pt-4 text-sm text-muted">Or with your password:</p>
        </>
      )}
      <SignInForm next={next} />
      <p className="mt-4 text-sm text-muted">
        No account, or the password is lost? An admin can give you a link to set one.
      </p>
    </>
  )
}

/** Why the sign-in before did not come about; null when there was none. */
function faultOf(error: string | undefined, by: string | undefined): string | null {
  if (error === undefined) return null
  const refusal = readRefusal(error)
  const provider = providerNames().find(({ id }) => id === by)
  if (refusal === null || provider === undefined) return 'You are not signed in. Try again.'
  return `You are not signed in. ${refusalWords(refusal, provider.name)}`
}
