'use client'

import { formText } from '@/components/access/form-text.ts'
import { TextField } from '@/components/ui/text-field.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { orNull } from './or-null.ts'

export function MarkDialog({ onClose }: { onClose: () => void }) {
  return (
    <EntryDialog
      list="marks"
      title="Mark a day"
      description="Everybody who signs in sees the mark on the charts over time, with your name."
      submitLabel="Mark it"
      read={(form) => ({
        day: formText(form, 'day'),
        label: formText(form, 'label'),
        note: orNull(formText(form, 'note')),
      })}
      onClose={onClose}
    >
      {(faultIn) => (
        <>
          <TextField name="day" type="date" label="UTC day" required error={faultIn('day')} />
          <TextField
            name="label"
            label="Label"
            hint="A few words, at most 40 characters"
            maxLength={40}
            required
            autoComplete="off"
            error={faultIn('label')}
          />
          <TextField
            name="note"
            label="Note"
            hint="What there is to know; may stay empty"
            maxLength={300}
            autoComplete="off"
            error={faultIn('note')}
          />
        </>
      )}
    </EntryDialog>
  )
}
