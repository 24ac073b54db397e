'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Role } from '@/lib/contracts/access/role.ts'
import { savedViewsQuery } from '@/lib/queries/saved-views.ts'
import { useCommands, type Command, type CommandGroup } from './commands.ts'

interface Props {
  role: Role
  open: boolean
  onOpenChange: (open: boolean) => void
  onShowKeys: () => void
}

/** Every page, period and setting by name: ⌘K or Ctrl K. */
export function Palette({ role, open, onOpenChange, onShowKeys }: Props) {
  // so that a name typed at once after ⌘K finds its view
  usePrefetchQuery(savedViewsQuery)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpenChange(!open)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onKey(event)
    }
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', listener)
    }
  }, [])
  return (
    <Dialog.Root modal="trap-focus" open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim popup-motion" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center p-4 pt-[12vh]">
          <Dialog.Popup
            aria-label="Commands"
            className="w-full max-w-lg rounded-md border border-line bg-raised popup-motion shadow-raised outline-hidden"
          >
            <CommandList
              role={role}
              onShowKeys={onShowKeys}
              onDone={() => {
                onOpenChange(false)
              }}
            />
            <Dialog.Close className="sr-only">Close</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface ListProps {
  role: Role
  onShowKeys: () => void
  onDone: () => void
}

function CommandList({ role, onShowKeys, onDone }: ListProps) {
  const groups = useCommands(role, onShowKeys)
  return (
    <Autocomplete.Root open inline items={groups} autoHighlight="always" keepHighlight>
      <Autocomplete.Input
        aria-label="Search commands"
        placeholder="Go to a page, choose a period, …"
        className="h-11 w-full rounded-t-md border-b border-line bg-transparent px-4 text-base focus-inset pointer-coarse:text-lg"
      />
      <Autocomplete.Empty>
        <NothingFound />
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-96 overflow-y-auto overscroll-contain p-1 outline-hidden data-empty:p-0">
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.value}
                  value={command}
                  onClick={() => {
                    onDone()
                    command.run()
                  }}
                  className="flex h-8 cursor-default items-center justify-between rounded-sm px-3 text-sm outline-hidden select-none data-highlighted:bg-hover"
                >
                  {command.label}
                  {command.key !== undefined && <span className="text-xs text-muted">{command.key}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

/** A view that is not there yet, or could not be had, is not one that does not exist. */
function NothingFound() {
  const { isPending, isError } = useQuery(savedViewsQuery)
  const text = isPending
    ? 'No page or setting by that name. Saved views are being loaded …'
    : isError
      ? 'No page or setting by that name. Saved views could not be loaded.'
      : 'No command by that name.'
  return <p className="px-4 py-6 text-sm text-muted">{text}</p>
}
