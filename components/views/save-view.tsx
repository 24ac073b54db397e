'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { AccessForm } from '@/components/access/access-form.tsx'
import { formText } from '@/components/access/form-text.ts'
import { useSubmit } from '@/components/access/use-submit.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { notify } from '@/components/ui/notice.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import { savedViewsQuery, saveView } from '@/lib/queries/saved-views.ts'

/** Keeps the page as it is now, with its period, filters and choices, under a name. */
export function SaveView() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog
      title="Save this view"
      description="The page with its period, filters and choices. A relative period, such as the last 91 days, moves on with time."
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost">
          <Bookmark className="size-3.5" />
          Save view
        </Button>
      }
    >
      <SaveForm onSaved={() => setOpen(false)} />
    </Dialog>
  )
}

function SaveForm({ onSaved }: { onSaved: () => void }) {
  const client = useQueryClient()
  const { isBusy, fault, faultIn, submit } = useSubmit()
  const save = async (form: FormData) => {
    const { pathname, search } = window.location
    const [name, shared] = [formText(form, 'name'), form.has('shared')]
    await saveView({ name, path: pathname + search, shared })
    await client.invalidateQueries(savedViewsQuery)
    notify('View saved: it is in the list of Explore, and in ⌘K')
    onSaved()
  }
  return (
    <AccessForm
      fault={fault}
      isBusy={isBusy}
      submitLabel={isBusy ? 'Saving…' : 'Save'}
      onSubmit={(form) => void submit(() => save(form))}
    >
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        maxLength={80}
        required
        error={faultIn('name')}
      />
      <label className="flex items-center gap-2 text-sm">
        <input type="checkbox" name="shared" className="size-4 accent-accent" />
        Share it with everybody who can sign in
      </label>
    </AccessForm>
  )
}
