'use client'

import { useShownVersion, type ShownVersion } from './shown-version.ts'

/** A version in a table: it opens its details. */
export function VersionName({ label, ...shown }: ShownVersion & { label: string }) {
  const [, show] = useShownVersion()
  return (
    <button
      type="button"
      title={`About ${label}`}
      onClick={() => {
        show(shown)
      }}
      className="rounded-sm text-left underline decoration-edge/50 underline-offset-2 hover:decoration-ink"
    >
      {label}
    </button>
  )
}
