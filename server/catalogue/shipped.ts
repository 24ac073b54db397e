import type { Support } from '../../lib/catalogue/support-of.ts'
import { kamajiReleases } from '../versions/kamaji-releases.ts'
import { kubernetesSupport } from '../versions/kubernetes-support.ts'
import type { Release } from './catalogue.ts'

/** What ships with the product, as entries of the catalogue. */
export const shippedReleases: readonly Release[] = kamajiReleases.map(
  ({ version, channel, released, maxTenantKubernetes }) => ({
    version,
    channel,
    released,
    max_tenant_kubernetes: maxTenantKubernetes,
    source: 'product',
  }),
)

export const shippedSupport: readonly Support[] = kubernetesSupport.map(
  ({ distribution, minor, released, endOfLife, endOfExtendedSupport }) => ({
    distribution,
    minor,
    released,
    end_of_life: endOfLife,
    end_of_extended_support: endOfExtendedSupport,
    source: 'product',
  }),
)
