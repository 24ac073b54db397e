'use client'

import { useQuery } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { PanelError } from '@/components/panels/panel-error.tsx'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { Menu, MenuItem } from '@/components/ui/menu.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import type { SavedView } from '@/lib/contracts/saved-view.ts'
import { savedViewsQuery } from '@/lib/queries/saved-views.ts'
import { ViewDialog, type ViewAction } from './view-dialog.tsx'

const title = 'Saved views'

/** The views that one has kept and those that others share, with what can be done to them. */
export function SavedViews() {
  const { data, error, refetch } = useQuery(savedViewsQuery)
  const [chosen, setChosen] = useState<{ view: SavedView; action: ViewAction } | null>(null)
  const choose = (view: SavedView, action: ViewAction) => setChosen({ view, action })
  return (
    <Section
      title={title}
      note="Pages with their period, filters and choices: yours, and those that others share."
    >
      {data === undefined && error !== null && (
        <PanelError title={title} error={error} onRetry={refetch} isFigure={false} />
      )}
      {data === undefined && error === null && <Skeleton className="m-4 h-16" />}
      {data !== undefined && (
        <DataTable
          caption={title}
          columns={[...facts, actions(choose)]}
          rows={data}
          rowKey={({ id }) => id}
          empty="None yet. “Save view” in the bar of every page of figures keeps it here, and in ⌘K."
        />
      )}
      {chosen !== null && <ViewDialog {...chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

const facts: readonly Column<SavedView>[] = [
  {
    key: 'name',
    label: 'View',
    isHeader: true,
    cell: ({ name, path }) => (
      <Link
        href={path}
        title={path}
        className="block max-w-80 truncate font-medium text-accent hover:underline"
      >
        {name}
      </Link>
    ),
  },
  { key: 'owner', label: 'Saved by', cell: ({ owner }) => owner ?? 'You' },
  { key: 'shared', label: 'Seen by', cell: ({ shared }) => (shared ? 'Everybody' : 'You only') },
  { key: 'changed', label: 'Changed', cell: ({ updated_at }) => <RelativeTime instant={updated_at} /> },
]

type Choose = (view: SavedView, action: ViewAction) => void

const actions = (onChoose: Choose): Column<SavedView> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (view) => view.editable && <ViewMenu view={view} onChoose={onChoose} />,
})

function ViewMenu({ view, onChoose }: { view: SavedView; onChoose: Choose }) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${view.name}`}>
          <Ellipsis className="size-4" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onChoose(view, 'rename')}>Rename…</MenuItem>
      <MenuItem onSelect={() => onChoose(view, 'share')}>{view.shared ? 'Make private…' : 'Share…'}</MenuItem>
      <MenuItem tone="danger" onSelect={() => onChoose(view, 'delete')}>
        Delete…
      </MenuItem>
    </Menu>
  )
}
