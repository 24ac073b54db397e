'use client'

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { DataTable, type Column } from '@/components/ui/data-table.tsx'
import { Menu, MenuItem } from '@/components/ui/menu.tsx'
import { RelativeTime } from '@/components/ui/relative-time.tsx'
import { wayName, type ProviderName } from '@/lib/access/way-names.ts'
import type { Person } from '@/lib/contracts/access/person.ts'
import { ActionDialog } from './action-dialog.tsx'
import { actionsFor, type PersonAction } from './person-action.ts'
import { PersonState } from './person-state.tsx'
import { roleLabels } from './role-select.tsx'
import { SessionsDialog } from './sessions-dialog.tsx'

interface Props {
  people: readonly Person[]
  /** id of the admin who looks */
  ownId: string
  providers: readonly ProviderName[]
}

export function PeopleTable({ people, ownId, providers }: Props) {
  const [chosen, setChosen] = useState<{ person: Person; action: PersonAction } | null>(null)
  const [watched, setWatched] = useState<Person | null>(null)
  const choose = (person: Person, action: PersonAction) => setChosen({ person, action })
  return (
    <>
      <DataTable
        caption="People"
        columns={[...facts(ownId, providers), actions(ownId, choose, setWatched)]}
        rows={people}
        rowKey={(person) => person.id}
      />
      {chosen !== null && <ActionDialog {...chosen} onClose={() => setChosen(null)} />}
      {watched !== null && <SessionsDialog person={watched} onClose={() => setWatched(null)} />}
    </>
  )
}

const facts = (ownId: string, providers: readonly ProviderName[]): Column<Person>[] => [
  {
    key: 'name',
    label: 'Person',
    isHeader: true,
    cell: (person) => (
      <span className="block max-w-64 py-1.5 leading-tight">
        <span className="block truncate font-medium">
          {person.name}
          {person.id === ownId && <span className="font-normal text-muted"> (you)</span>}
        </span>
        <span className="block truncate text-xs text-muted">{person.email}</span>
      </span>
    ),
  },
  { key: 'role', label: 'Role', cell: (person) => roleLabels[person.role] },
  { key: 'state', label: 'State', cell: (person) => <PersonState person={person} /> },
  {
    key: 'ways',
    label: 'Signs in by',
    cell: ({ ways }) => ways.map((way) => wayName(way, providers)).join(', ') || '–',
  },
  {
    key: 'factor',
    label: 'Second factor',
    cell: (person) => (person.has_factor ? 'On' : <span className="text-muted">Off</span>),
  },
  {
    key: 'seen',
    label: 'Last seen',
    cell: (person) =>
      person.last_seen_at === null ? (
        <span className="text-muted">Never</span>
      ) : (
        <RelativeTime instant={person.last_seen_at} />
      ),
  },
]

type Choose = (person: Person, action: PersonAction) => void

const actions = (ownId: string, onChoose: Choose, onWatch: (person: Person) => void): Column<Person> => ({
  key: 'actions',
  label: <span className="sr-only">Actions</span>,
  align: 'end',
  cell: (person) => (
    <PersonMenu person={person} isSelf={person.id === ownId} onChoose={onChoose} onWatch={onWatch} />
  ),
})

interface MenuProps {
  person: Person
  isSelf: boolean
  onChoose: Choose
  onWatch: (person: Person) => void
}

function PersonMenu({ person, isSelf, onChoose, onWatch }: MenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${person.name}`}>
          <Ellipsis className="size-4" />
        </Button>
      }
    >
      {!isSelf && person.state !== 'disabled' && (
        <MenuItem onSelect={() => onWatch(person)}>Sessions…</MenuItem>
      )}
      {actionsFor(person, isSelf).map((action) => (
        <MenuItem key={action.key} tone={action.tone} onSelect={() => onChoose(person, action)}>
          {action.label}…
        </MenuItem>
      ))}
    </Menu>
  )
}
