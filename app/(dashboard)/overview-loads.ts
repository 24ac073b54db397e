import { catalogueMarksQuery } from '@/lib/queries/catalogue-marks.ts'
import { catalogueReleasesQuery } from '@/lib/queries/catalogue-releases.ts'
import { catalogueSupportQuery } from '@/lib/queries/catalogue-support.ts'
import { controlPlanesQuery } from '@/lib/queries/control-planes.ts'
import { coverageQuery } from '@/lib/queries/coverage.ts'
import { datastoresQuery } from '@/lib/queries/datastores.ts'
import { decisionsQuery } from '@/lib/queries/decisions/decisions.ts'
import { eventsQuery } from '@/lib/queries/events.ts'
import { filterOptionsQuery } from '@/lib/queries/filter-options.ts'
import { installationsQuery } from '@/lib/queries/installations.ts'
import { kamajiVersionsQuery } from '@/lib/queries/kamaji-versions.ts'
import { kubernetesVersionsQuery } from '@/lib/queries/kubernetes-versions.ts'
import { overviewQuery } from '@/lib/queries/overview.ts'
import type { ApiParameters } from '@/lib/view-state/api-parameters.ts'
import {
  catalogueParameters,
  listParameters,
  eventsParameters,
  installationsParameters,
  optionsParameters,
} from '@/lib/view-state/list-parameters.ts'
import { answerCatalogueMarks } from '@/server/analytics/catalogue-marks.ts'
import { answerCatalogueReleases } from '@/server/analytics/catalogue-releases.ts'
import { answerCatalogueSupport } from '@/server/analytics/catalogue-support.ts'
import { answerControlPlanes } from '@/server/analytics/control-planes.ts'
import { answerCoverage } from '@/server/analytics/coverage.ts'
import { answerDatastores } from '@/server/analytics/datastores.ts'
import { answerEvents } from '@/server/analytics/events.ts'
import { answerFilterOptions } from '@/server/analytics/filter-options.ts'
import { answerInstallations } from '@/server/analytics/installations.ts'
import { answerKamajiVersions } from '@/server/analytics/kamaji-versions.ts'
import { answerKubernetesVersions } from '@/server/analytics/kubernetes-versions.ts'
import { answerOverview } from '@/server/analytics/overview.ts'
import { answerDecisions } from '@/server/decisions/list-decisions.ts'
import { loadAnswer, loadPage, type Load } from './prefetch.ts'

/** The values that the filter bar of every page offers. */
export function filterLoad(parameters: ApiParameters): Load {
  return loadAnswer(filterOptionsQuery, answerFilterOptions, optionsParameters(parameters))
}

/** What the charts point out: marks, releases and ends of life. */
export function catalogueLoads(parameters: ApiParameters): Load[] {
  const always = catalogueParameters(parameters)
  return [
    loadAnswer(catalogueMarksQuery, answerCatalogueMarks, optionsParameters(parameters)),
    loadAnswer(catalogueReleasesQuery, answerCatalogueReleases, always),
    loadAnswer(catalogueSupportQuery, answerCatalogueSupport, always),
  ]
}

export function overviewLoads(parameters: ApiParameters): Load[] {
  return [
    filterLoad(parameters),
    ...catalogueLoads(parameters),
    loadAnswer(datastoresQuery, answerDatastores, parameters),
    loadAnswer(decisionsQuery, answerDecisions, listParameters(parameters)),
    loadAnswer(controlPlanesQuery, answerControlPlanes, parameters),
    loadAnswer(overviewQuery, answerOverview, parameters),
    loadAnswer(kamajiVersionsQuery, answerKamajiVersions, parameters),
    loadAnswer(kubernetesVersionsQuery, answerKubernetesVersions, { ...parameters, by: 'minor' }),
    loadAnswer(coverageQuery, answerCoverage, parameters),
    loadPage(installationsQuery, answerInstallations, installationsParameters(parameters)),
    loadPage(eventsQuery, answerEvents, eventsParameters(parameters)),
  ]
}
