import { PeopleTokens } from '@/components/access/tokens/people-tokens.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { database } from '@/server/auth/database.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { listTokens } from '@/server/auth/tokens/list.ts'

export const metadata = { title: 'API tokens' }

export default async function TokensPage() {
  await requirePage('/admin/tokens')
  return (
    <>
      <PageHeader title="API tokens">
        Which programs ask in whose name. A token is its owner, within its scopes.
      </PageHeader>
      <PageBody>
        <div className="min-w-0 rounded-md border border-line bg-surface">
          <PeopleTokens tokens={await listTokens(database(), new Date())} />
        </div>
      </PageBody>
    </>
  )
}
