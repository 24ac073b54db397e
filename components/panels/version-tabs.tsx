'use client'

import { usePageParameter } from '@/components/shell/use-page-parameter.ts'
import { TabPanel, Tabs } from '@/components/ui/tabs.tsx'
import { KamajiHeatPanel } from './kamaji-heat-panel.tsx'
import { KamajiUptakePanel } from './kamaji-uptake-panel.tsx'
import { KamajiVersionsPanel } from './kamaji-versions-panel.tsx'
import { KubernetesBarsPanel } from './kubernetes-bars-panel.tsx'
import { KubernetesHeatPanel } from './kubernetes-heat-panel.tsx'
import { KubernetesMinorsPanel } from './kubernetes-minors-panel.tsx'
import { TenantVersionsPanel } from './tenant-versions-panel.tsx'

/** What runs, by version: Kamaji itself, the Kubernetes that it runs on, and the one that its tenants are given. */
export function VersionTabs() {
  const [tab, setTab] = usePageParameter('tab', ['kamaji', 'kubernetes', 'tenant'])
  return (
    <Tabs
      label="Versions of"
      value={tab}
      onChange={setTab}
      tabs={[
        { value: 'kamaji', label: 'Kamaji' },
        { value: 'kubernetes', label: 'Management Kubernetes' },
        { value: 'tenant', label: 'Tenant Kubernetes (estimate)' },
      ]}
    >
      <TabPanel value="kamaji">
        <div className="flex flex-col gap-4">
          <KamajiVersionsPanel id="kamaji-cumulative" title="On this Kamaji release or older" kind="area" />
          <KamajiVersionsPanel id="kamaji-lines" title="Share of each Kamaji release" kind="line" />
          <KamajiUptakePanel />
          <KamajiHeatPanel />
        </div>
      </TabPanel>
      <TabPanel value="kubernetes">
        <div className="flex flex-col gap-4">
          <KubernetesMinorsPanel id="kubernetes-cumulative" title="On this minor or older" kind="area" />
          <KubernetesMinorsPanel id="kubernetes-lines" title="Share of each minor" kind="line" />
          <KubernetesHeatPanel />
          <div className="grid gap-4 xl:grid-cols-2">
            <KubernetesBarsPanel id="distributions" title="Distributions" by="distribution" />
            <KubernetesBarsPanel id="patches" title="Exact versions" by="patch" />
          </div>
        </div>
      </TabPanel>
      <TabPanel value="tenant">
        <div className="flex flex-col gap-4">
          <TenantVersionsPanel
            id="tenant-cumulative"
            title="On this tenant minor or older, estimated"
            kind="area"
          />
          <TenantVersionsPanel id="tenant-lines" title="Share of each tenant minor, estimated" kind="line" />
        </div>
      </TabPanel>
    </Tabs>
  )
}
