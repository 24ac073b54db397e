'use client'

import { formText } from '@/components/access/form-text.ts'
import { Select } from '@/components/ui/select.tsx'
import type { UnrecognisedVersion } from '@/lib/contracts/unrecognised-version.ts'
import { EntryDialog } from './entry-dialog.tsx'

interface Props {
  unrecognised: UnrecognisedVersion
  /** newest first */
  releases: readonly string[]
  onClose: () => void
}

export function MappingDialog({ unrecognised: { version, suggestion }, releases, onClose }: Props) {
  return (
    <EntryDialog
      list="mappings"
      title={`Map: ${version}`}
      description="It counts as the release in all figures, of all days, until you take that back. Lists of reports go on showing it as it was sent."
      submitLabel="Map it"
      read={(form) => ({ version, release: formText(form, 'release') })}
      onClose={onClose}
    >
      {(faultIn) => (
        <Select
          name="release"
          label="Release"
          defaultValue={suggestion ?? ''}
          required
          hint={
            suggestion === null
              ? 'If the release is not in the list, add it below first.'
              : `${suggestion} has the numbers of this version.`
          }
          options={[
            { value: '', label: 'Choose a release', disabled: true },
            ...releases.map((value) => ({ value, label: value })),
          ]}
          error={faultIn('release') ?? faultIn('version')}
        />
      )}
    </EntryDialog>
  )
}
