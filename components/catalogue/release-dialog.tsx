'use client'

import { formText } from '@/components/access/form-text.ts'
import { Select } from '@/components/ui/select.tsx'
import { TextField } from '@/components/ui/text-field.tsx'
import type { catalogueReleases } from '@/lib/contracts/catalogue-releases.ts'
import type { RowOf } from '@/lib/contracts/contract.ts'
import { formatChannel } from '@/lib/format/label.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { orNull } from './or-null.ts'

const channels = ['edge', 'stable', 'prerelease'] as const

interface Props {
  /** null: a new one */
  release: RowOf<typeof catalogueReleases> | null
  onClose: () => void
}

export function ReleaseDialog({ release, onClose }: Props) {
  return (
    <EntryDialog
      list="releases"
      title={release === null ? 'Add a release' : `Correct: ${release.version}`}
      description="All figures follow it at once, of past days too."
      submitLabel="Save"
      read={(form) => ({
        version: formText(form, 'version').trim(),
        channel: formText(form, 'channel'),
        released: formText(form, 'released'),
        max_tenant_kubernetes: orNull(formText(form, 'max_tenant_kubernetes')),
      })}
      onClose={onClose}
    >
      {(faultIn) => (
        <>
          <TextField
            name="version"
            label="Release"
            hint="Its tag, as 26.9.1-edge"
            defaultValue={release?.version}
            readOnly={release !== null}
            required
            autoComplete="off"
            error={faultIn('version')}
          />
          <Select
            name="channel"
            label="Channel"
            defaultValue={release?.channel}
            options={channels.map((value) => ({ value, label: formatChannel(value) }))}
            error={faultIn('channel')}
          />
          <TextField
            name="released"
            type="date"
            label="Released (UTC day)"
            defaultValue={release?.released}
            required
            error={faultIn('released')}
          />
          <TextField
            name="max_tenant_kubernetes"
            label="Highest tenant version"
            hint="As v1.36.0; leave empty if it is not known"
            defaultValue={release?.max_tenant_kubernetes ?? ''}
            autoComplete="off"
            error={faultIn('max_tenant_kubernetes')}
          />
        </>
      )}
    </EntryDialog>
  )
}
