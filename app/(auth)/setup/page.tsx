import { redirect } from 'next/navigation'
import { CardTitle } from '@/components/access/card-title.tsx'
import { SetupForm } from '@/components/access/setup-form.tsx'
import { database } from '@/server/auth/database.ts'
import { hasUsers } from '@/server/auth/setup/create-first-admin.ts'

export const metadata = { title: 'Set up' }

export default async function SetupPage() {
  if (await hasUsers(database())) redirect('/login')
  return (
    <>
      <CardTitle title="Create the first admin">
        Nobody has an account here yet. This page works once.
      </CardTitle>
      <SetupForm />
    </>
  )
}
