import type { Contract } from './contract.ts'
import { catalogueMappings } from './catalogue-mappings.ts'
import { catalogueMarks } from './catalogue-marks.ts'
import { catalogueReleases } from './catalogue-releases.ts'
import { catalogueSupport } from './catalogue-support.ts'
import { clusterApi } from './cluster-api.ts'
import { controlPlanes } from './control-planes.ts'
import { coverage } from './coverage.ts'
import { dataQuality } from './data-quality.ts'
import { datastoreCombinations } from './datastore-combinations.ts'
import { datastores } from './datastores.ts'
import { decisions } from './decisions/decisions.ts'
import { deletes } from './deletes.ts'
import { deprecationTrend } from './deprecation-trend.ts'
import { deprecation } from './deprecation.ts'
import { duplicates } from './duplicates.ts'
import { events } from './events.ts'
import { explore } from './explore.ts'
import { filterOptions } from './filter-options.ts'
import { installations } from './installations.ts'
import { kamajiUpgrades } from './kamaji-upgrades.ts'
import { kamajiUptake } from './kamaji-uptake.ts'
import { kamajiVersions } from './kamaji-versions.ts'
import { kubernetesUpgrades } from './kubernetes-upgrades.ts'
import { kubernetesVersions } from './kubernetes-versions.ts'
import { lifecycle } from './lifecycle.ts'
import { networkProfiles } from './network-profiles.ts'
import { notReady } from './not-ready.ts'
import { outliers } from './outliers.ts'
import { overview } from './overview.ts'
import { tenantUpgrades } from './tenant-upgrades.ts'
import { tenantVersions } from './tenant-versions.ts'
import { testMatrix, testMatrixCurve, testMatrixLeftOut } from './test-matrix.ts'

/** All data endpoints: what the API description is made from. */
export const endpoints: readonly Contract[] = [
  overview,
  controlPlanes,
  kamajiVersions,
  kamajiUptake,
  kubernetesVersions,
  tenantVersions,
  tenantUpgrades,
  kamajiUpgrades,
  kubernetesUpgrades,
  lifecycle,
  deletes,
  datastores,
  datastoreCombinations,
  networkProfiles,
  clusterApi,
  notReady,
  deprecation,
  deprecationTrend,
  coverage,
  dataQuality,
  testMatrix,
  testMatrixCurve,
  testMatrixLeftOut,
  explore,
  outliers,
  duplicates,
  decisions,
  installations,
  events,
  filterOptions,
  catalogueReleases,
  catalogueSupport,
  catalogueMarks,
  catalogueMappings,
]
