'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { withSearch } from '@/lib/view-state/write-view.ts'

export const versionKinds = ['kamaji', 'kubernetes', 'tenant'] as const
export type VersionKind = (typeof versionKinds)[number]

/** A version whose details are open. */
export interface ShownVersion {
  kind: VersionKind
  version: string
}

/** What the URL holds under `version`, such as `kamaji:26.8.2-edge`, and a way to change it; the back button closes it. */
export function useShownVersion(): [ShownVersion | null, (shown: ShownVersion | null) => void] {
  const pathname = usePathname()
  const current = useSearchParams()
  const show = (shown: ShownVersion | null) => {
    const search = new URLSearchParams(current)
    if (shown === null) search.delete('version')
    else search.set('version', `${shown.kind}:${shown.version}`)
    window.history.pushState(null, '', withSearch(pathname, search))
  }
  return [readVersion(current.get('version')), show]
}

function readVersion(text: string | null): ShownVersion | null {
  const [, name, version] = /^(\w+):([\x20-\x7e]{1,64})$/.exec(text ?? '') ?? []
  const kind = versionKinds.find((one) => one === name)
  return kind === undefined || version === undefined ? null : { kind, version }
}
