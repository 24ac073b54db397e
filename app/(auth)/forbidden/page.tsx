import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CardTitle } from '@/components/access/card-title.tsx'
import { SignOutButton } from '@/components/access/sign-out-button.tsx'
import { buttonClass } from '@/components/ui/button.tsx'
import { currentViewer } from '@/server/auth/access/current-viewer.ts'

export const metadata = { title: 'Not allowed' }

export default async function ForbiddenPage() {
  const viewer = await currentViewer()
  if (viewer === null) redirect('/login')
  return (
    <>
      <CardTitle title="This page is for admins">
        You are signed in as {viewer.user.email}. An admin can change your role.
      </CardTitle>
      <div className="flex flex-wrap items-center gap-2">
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          Go to the overview
        </Link>
        <SignOutButton />
      </div>
    </>
  )
}
