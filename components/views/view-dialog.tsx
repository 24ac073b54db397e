'use client'

import { useQueryClient } from '@tanstack/react-query'
import { AccessForm } from '@/components/access/access-form.tsx'
import { formText } from '@/components/access/form-text.ts'
import { useSubmit } from '@/components/access/use-submit.ts'
import { Dialog } from '@/components/ui/dialog.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { SavedView } from '@/lib/contracts/saved-view.ts'
import { changeView, deleteView, savedViewsQuery } from '@/lib/queries/saved-views.ts'

export type ViewAction = 'rename' | 'share' | 'delete'

interface Props {
  view: SavedView
  action: ViewAction
  onClose: () => void
}

/** Says what an action will do to a saved view, and does it. */
export function ViewDialog({ view, action, onClose }: Props) {
  const client = useQueryClient()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const { label, consequence, run } = actionsOf(view)[action]
  const act = async (form: FormData) => {
    await run(formText(form, 'name'))
    await client.invalidateQueries(savedViewsQuery)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`${label}: ${view.name}`}
      description={consequence}
    >
      <AccessForm
        fault={fault}
        isBusy={isBusy}
        submitLabel={label}
        onSubmit={(form) => void submit(() => act(form))}
      >
        {action === 'rename' && (
          <TextField
            name="name"
            label="Name"
            autoComplete="off"
            maxLength={80}
            defaultValue={view.name}
            required
            error={faultIn('name')}
          />
        )}
      </AccessForm>
    </Dialog>
  )
}

interface Deed {
  label: string
  consequence: string
  run: (name: string) => Promise<void>
}

function actionsOf({ id, shared, owner }: SavedView): Record<ViewAction, Deed> {
  const whose = owner ?? 'you'
  return {
    rename: {
      label: 'Rename',
      consequence: shared ? 'Everybody sees the new name.' : 'Its address stays the same.',
      run: (name) => changeView(id, { name }),
    },
    share: {
      label: shared ? 'Make private' : 'Share',
      consequence: shared
        ? `Only ${whose} will see it from now on.`
        : 'Everybody who can sign in will see it, under your name.',
      run: () => changeView(id, { shared: !shared }),
    },
    delete: {
      label: 'Delete',
      consequence: shared
        ? 'It goes from the lists of everybody. Addresses that were passed on go on working.'
        : 'It goes from your list. Addresses that were passed on go on working.',
      run: () => deleteView(id),
    },
  }
}
