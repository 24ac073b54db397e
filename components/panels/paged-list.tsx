'use client'

import { Button } from '@/components/ui/button.tsx'
import { DataTable } from '@/components/ui/data-table.tsx'
import { formatCount, type Unit } from '@/lib/format/count.ts'
import type { PanelTable } from './panel.tsx'

interface Props<Row> extends PanelTable<Row> {
  caption: string
  /** how many there are in all */
  n: number
  unit: Unit
  hasMore: boolean
  isLoading: boolean
  onMore: () => unknown
}

/** The pages read so far as a table, and a button for the next one. */
export function PagedList<Row>({ n, unit, hasMore, isLoading, onMore, ...table }: Props<Row>) {
  return (
    <div className="flex h-full flex-col">
      <DataTable {...table} className="min-h-0 grow" />
      <div className="flex min-h-9 items-center justify-between gap-3 border-t border-line pt-2 text-xs text-muted">
        <p>
          {table.rows.length} of {formatCount(n, unit)}
        </p>
        {hasMore && (
          <Button size="sm" onClick={onMore} disabled={isLoading} className="print:hidden">
            {isLoading ? 'Loading …' : 'Load more'}
          </Button>
        )}
      </div>
    </div>
  )
}
