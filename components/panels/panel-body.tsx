'use client'

import { cx } from '@/components/ui/cx.ts'
import { DataTable } from '@/components/ui/data-table.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { PanelAge } from './panel-age.tsx'
import { PanelEmpty } from './panel-empty.tsx'
import { PanelError } from './panel-error.tsx'
import type { PanelAnswer, PanelProps } from './panel.tsx'

interface Props<A extends PanelAnswer, Row> extends PanelProps<A, Row> {
  mode: 'chart' | 'table'
}

/** One of: loading, failed, empty, the table, the chart. Old data stays, dimmed, until there is newer. */
export function PanelBody<A extends PanelAnswer, Row>(props: Props<A, Row>) {
  const { query, title } = props
  const answer = query.data
  if (answer === undefined)
    return query.error === null ? (
      <Skeleton className="h-full" />
    ) : (
      <PanelError
        title={title}
        error={query.error}
        onRetry={query.refetch}
        isFigure={props.size === 'figure'}
      />
    )
  const isEmpty = props.isEmpty?.(answer) ?? answer.rows.length === 0
  if (isEmpty) return props.empty ?? <PanelEmpty />
  return (
    <>
      <PanelAge query={query} />
      <div className={cx('h-full transition-[opacity,filter]', query.isFetching && 'opacity-85 saturate-50')}>
        {props.mode === 'table' ? (
          <DataTable caption={`${title}: table`} {...props.table(answer)} className="h-full" />
        ) : (
          props.children(answer)
        )}
      </div>
    </>
  )
}
