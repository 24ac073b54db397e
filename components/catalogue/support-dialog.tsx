'use client'

import { formText } from '@/components/access/form-text.ts'
import { TextField } from '@/components/ui/text-field.tsx'
import type { Support } from '@/lib/catalogue/support-of.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { orNull } from './or-null.ts'

interface Props {
  /** null: of a minor that has none yet */
  dates: Support | null
  onClose: () => void
}

const days = [
  { name: 'released', label: 'Released', isRequired: true },
  { name: 'end_of_life', label: 'End of life', isRequired: true },
  { name: 'end_of_extended_support', label: 'End of extended support', isRequired: false },
] as const

export function SupportDialog({ dates, onClose }: Props) {
  return (
    <EntryDialog
      list="support"
      title={dates === null ? 'Add dates of a minor' : `Correct: ${dates.distribution} ${dates.minor}`}
      description="Marks and end of life on all charts follow them at once."
      submitLabel="Save"
      read={(form) => ({
        distribution: formText(form, 'distribution').trim(),
        minor: formText(form, 'minor').trim(),
        released: formText(form, 'released'),
        end_of_life: formText(form, 'end_of_life'),
        end_of_extended_support: orNull(formText(form, 'end_of_extended_support')),
      })}
      onClose={onClose}
    >
      {(faultIn) => (
        <>
          <TextField
            name="distribution"
            label="Distribution"
            hint="upstream, or as the figures name it: eks, gke, rke2"
            defaultValue={dates?.distribution}
            readOnly={dates !== null}
            required
            autoComplete="off"
            error={faultIn('distribution')}
          />
          <TextField
            name="minor"
            label="Minor"
            hint="As 1.36"
            defaultValue={dates?.minor}
            readOnly={dates !== null}
            required
            autoComplete="off"
            error={faultIn('minor')}
          />
          {days.map(({ name, label, isRequired }) => (
            <TextField
              key={name}
              name={name}
              type="date"
              label={label}
              hint={isRequired ? undefined : 'Leave empty if there is none'}
              defaultValue={dates?.[name] ?? ''}
              required={isRequired}
              error={faultIn(name)}
            />
          ))}
        </>
      )}
    </EntryDialog>
  )
}
