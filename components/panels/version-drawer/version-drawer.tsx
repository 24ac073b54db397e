'use client'

import { Drawer } from '@/components/ui/drawer.tsx'
import { formatKubernetes } from '@/lib/format/label.ts'
import { FleetVersion } from './fleet-version.tsx'
import { useShownVersion, type VersionKind } from './shown-version.ts'
import { TenantVersion } from './tenant-version.tsx'

const names: Record<VersionKind, (version: string) => string> = {
  kamaji: (version) => `Kamaji ${version}`,
  kubernetes: (version) => `Management Kubernetes ${formatKubernetes(version)}`,
  tenant: (version) => `Tenant Kubernetes ${formatKubernetes(version)}`,
}

/** The details of one version, over the edge of the page that it was opened from. */
export function VersionDrawer() {
  const [shown, show] = useShownVersion()
  if (shown === null) return null
  const { kind, version } = shown
  return (
    <Drawer
      title={names[kind](version)}
      open
      onOpenChange={(open) => {
        if (!open) show(null)
      }}
    >
      {kind === 'tenant' ? (
        <TenantVersion key={version} version={version} />
      ) : (
        <FleetVersion key={`${kind} ${version}`} kind={kind} version={version} />
      )}
    </Drawer>
  )
}
