'use client'

import type { ReactNode } from 'react'
import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { cx } from '@/components/ui/cx.ts'
import type { Column } from '@/components/ui/data-table.tsx'
import type { Facts } from '@/lib/contracts/contract.ts'
import type { Unit } from '@/lib/format/count.ts'
import { PanelBody } from './panel-body.tsx'
import { PanelFacts } from './panel-facts.tsx'
import { PanelInfo } from './panel-info.tsx'
import { PanelMenu } from './panel-menu.tsx'
import { useSavePicture } from './picture/use-save-picture.ts'

/** Part of an answer of the API that a panel reads. */
export interface PanelAnswer {
  meta: Facts
  rows: readonly unknown[]
}

/** Part of a react-query result that a panel reads; a query of any endpoint fits. */
export interface PanelQuery<A extends PanelAnswer> {
  data: A | undefined
  error: Error | null
  isFetching: boolean
  /** ms since 1970; 0 while there is nothing */
  dataUpdatedAt: number
  refetch: () => unknown
}

/** The accessible twin of a chart. */
export interface PanelTable<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

export interface PanelProps<A extends PanelAnswer, Row> {
  /** unique in the page; names the panel in its URL */
  id: string
  /** the question or the measure */
  title: string
  /** what the measure means, and what it is a share of; a contract fits */
  about: { definition: string; denominator: string }
  query: PanelQuery<A>
  /** what `n` counts */
  unit: Unit
  /** path and query of the answer: `/api/v1/…?…`; for CSV, link and API call */
  source: string
  /** the same of the period before, while the view compares the two */
  before?: { query: PanelQuery<A>; source: string } | undefined
  table: (answer: A) => PanelTable<Row>
  /** the chart; it has 280 px of height, and 40 px more for its legend */
  children: (answer: A, before: A | undefined) => ReactNode
  /** by default an answer without rows is */
  isEmpty?: (answer: A) => boolean
  /** why there is nothing, and what to do; by default: widen the period, clear the filters */
  empty?: ReactNode
  /** a sentence that says what the chart shows, for those who do not see it and those in a hurry */
  summary?: (answer: A) => ReactNode
  size?: keyof typeof bodyHeights
  className?: string
}

/** Heights are fixed, so that nothing moves when data arrives; facts in words are as high as they are long. */
const bodyHeights = {
  figure: 'h-24',
  short: 'h-48',
  chart: 'h-80 @max-lg:h-100',
  tall: 'h-120',
  facts: 'grid min-h-64 @max-3xl:min-h-80',
} as const

/** The one frame around a measure: what it means, what it counts, when it was taken; then the chart or its table. */
export function Panel<A extends PanelAnswer, Row>(props: PanelProps<A, Row>) {
  const { id, title, query, unit, source, size = 'chart' } = props
  const [mode, setMode] = usePageParameter(`${id}-as`, ['chart', 'table'])
  const answer = query.data
  const [body, save] = useSavePicture(props)
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={query.isFetching}
      className={cx(
        '@container flex min-w-0 flex-col rounded-md border border-line bg-surface print:break-inside-avoid',
        props.className,
      )}
    >
      <header className="px-4 pt-3 @max-3xs:px-3">
        <div className="flex items-start">
          <h2
            id={`${id}-title`}
            className="min-w-0 grow text-base leading-6 font-semibold @max-3xs:pt-0.5 @max-3xs:text-sm @max-3xs:leading-5"
          >
            {title}
          </h2>
          <PanelInfo {...props.about} title={title} />
          <PanelMenu
            id={id}
            title={title}
            source={source}
            before={props.before?.source}
            mode={mode}
            onMode={setMode}
            onSave={mode === 'chart' && answer !== undefined && answer.rows.length > 0 ? save : undefined}
          />
        </div>
        <PanelFacts query={query} before={props.before?.query} unit={unit} isFigure={size === 'figure'} />
      </header>
      <div ref={body} className={cx('relative m-4 mt-3 @max-3xs:mx-3', bodyHeights[size])}>
        <PanelBody {...props} mode={mode} />
      </div>
      {answer !== undefined && props.summary !== undefined && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">{props.summary(answer)}</p>
      )}
    </section>
  )
}
