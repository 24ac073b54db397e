import { redirect } from 'next/navigation'
import { CardTitle } from '@/components/access/card-title.tsx'
import { SignInForm } from '@/components/access/sign-in-form.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { currentViewer } from '@/server/auth/access/current-viewer.ts'
import { database } from '@/server/auth/database.ts'
import { onSitePath } from '@/server/auth/on-site-path.ts'
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
  const next = onSitePath(one(search['next']))
  const isAgain = one(search['again']) !== undefined
  if (!isAgain && (await currentViewer()) !== null) redirect(next)
  if (!(await hasUsers(database()))) redirect('/setup')
  const note = done[one(search['done']) ?? '']
  const hasFailed = one(search['error']) !== undefined
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
      {hasFailed && (
        <div className="mb-4">
          <Banner tone="danger">You are not signed in. Try again.</Banner>
        </div>
      )}
      <SignInForm next={next} />
      <p className="mt-4 text-sm text-muted">
        No account, or the password is lost? An admin can give you a link to set one.
      </p>
    </>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
