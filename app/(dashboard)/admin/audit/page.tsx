import { Download } from 'lucide-react'
import Link from 'next/link'
import { AuditFilters } from '@/components/access/audit/audit-filters.tsx'
import { AuditTable } from '@/components/access/audit/audit-table.tsx'
import { PageBody, PageHeader } from '@/components/shell/page-header.tsx'
import { buttonClass } from '@/components/ui/button.tsx'
import { auditParameters, auditSearch, readAuditView } from '@/lib/access/audit-view.ts'
import { auditLog } from '@/lib/contracts/access/audit-log.ts'
import { toSearch } from '@/lib/contracts/contract.ts'
import { entries, formatCount } from '@/lib/format/count.ts'
import { dayOf } from '@/lib/time/day.ts'
import { ask } from '@/server/analytics/ask.ts'
import { answerAuditLog } from '@/server/analytics/audit-log.ts'
import { database } from '@/server/auth/database.ts'
import { requirePage } from '@/server/auth/access/require-page.ts'
import { listUsers } from '@/server/auth/people/list-users.ts'

export const metadata = { title: 'Audit log' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AuditPage({ searchParams }: Props) {
  await requirePage('/admin/audit')
  const today = dayOf(new Date())
  const view = readAuditView(await searchParams, today)
  const { cursor, ...parameters } = auditParameters(view)
  const { meta, rows } = await ask(answerAuditLog, { ...parameters, cursor })
  const csv = toSearch(auditLog, { ...parameters, limit: undefined })
  return (
    <>
      <PageHeader
        title="Audit log"
        actions={
          <a href={`/api/admin/audit?${csv}&format=csv`} download className={buttonClass()}>
            <Download className="size-4" />
            Download CSV
          </a>
        }
      >
        Who did what to whom, when and from where. Nothing in it can be changed or removed.
      </PageHeader>
      <PageBody>
        <AuditFilters view={view} people={await listUsers(database(), new Date())} today={today} />
        <div className="min-w-0 rounded-md border border-line bg-surface">
          <AuditTable
            entries={rows}
            empty="Nothing of this kind happened in these days. Choose a longer period, or clear the filters."
          />
        </div>
        <nav aria-label="Entries" className="flex flex-wrap items-center gap-3 text-sm print:hidden">
          <p className="text-muted">{formatCount(meta.n, entries)} in all</p>
          {cursor !== undefined && (
            <Link href={`/admin/audit?${auditSearch(view, null)}`} className={buttonClass({ size: 'sm' })}>
              Latest
            </Link>
          )}
          {typeof meta.next === 'string' && (
            <Link
              href={`/admin/audit?${auditSearch(view, meta.next)}`}
              className={buttonClass({ size: 'sm' })}
            >
              Older
            </Link>
          )}
        </nav>
      </PageBody>
    </>
  )
}
