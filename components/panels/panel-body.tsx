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
  const before = props.before?.query.data
  const isEmpty = props.isEmpty?.(answer) ?? answer.rows.length === 0
  if (isEmpty) return props.empty ?? <PanelEmpty />
  return (
    <>
      <PanelAge query={query} />
      <div className={cx('h-full transition-[opacity,filter]', query.isFetching && 'opacity-85 saturate-50')}>
        {props.mode === 'table' ? (
          <Tables title={title} table={props.table} answer={answer} before={before} />
        ) : (
          props.children(answer, before)
        )}
      </div>
    </>
  )
}

interface TablesProps<A extends PanelAnswer, Row> extends Pick<PanelProps<A, Row>, 'title' | 'table'> {
  answer: A
  before: A | undefined
}

/** Each table is what its CSV holds; that of the period before stands below, with its name. */
function Tables<A extends PanelAnswer, Row>({ title, table, answer, before }: TablesProps<A, Row>) {
  if (before === undefined)
    return <DataTable caption={`${title}: table`} {...table(answer)} className="h-full" />
  return (
    <div className="flex h-full flex-col">
      <DataTable caption={`${title}: table`} {...table(answer)} className="min-h-0 flex-1" />
      <p className="border-t border-edge pt-2 text-xs font-medium">Period before</p>
      <DataTable caption={`${title}: period before`} {...table(before)} className="min-h-0 flex-1" />
    </div>
  )
}
