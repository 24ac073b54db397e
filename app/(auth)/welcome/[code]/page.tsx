import Link from 'next/link'
import { connection } from 'next/server'
import { CardTitle } from '@/components/access/card-title.tsx'
import { LinkForm } from '@/components/access/link-form.tsx'
import { database } from '@/server/auth/database.ts'
import { findLink } from '@/server/auth/links/find.ts'
import { unusableLink } from '@/server/auth/links/unusable.ts'
import { buttonClass } from '@/components/ui/button.tsx'

export const metadata = { title: 'Set your password' }

interface Props {
  params: Promise<{ code: string }>
}

export default async function LinkPage({ params }: Props) {
  await connection() // the time of a request, not of a prerender, says whether the link still works
  const { code } = await params
  const link = await findLink(database(), code, new Date())
  if (link.state !== 'usable')
    return (
      <>
        <CardTitle title="This link does not work">{unusableLink[link.state]}</CardTitle>
        <Link href="/login" className={buttonClass()}>
          Go to the sign-in
        </Link>
      </>
    )
  return (
    <>
      <CardTitle title={link.purpose === 'invite' ? `Welcome, ${link.user.name}` : 'Set a new password'}>
        {link.purpose === 'invite'
          ? 'Set a password to finish your account.'
          : 'Your old one no longer works.'}
      </CardTitle>
      <LinkForm code={code} email={link.user.email} />
    </>
  )
}
