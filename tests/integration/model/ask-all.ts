import type { Answer, Contract } from '../../../lib/contracts/contract.ts'
import { answerClusterApi } from '../../../server/analytics/cluster-api.ts'
import { answerControlPlanes } from '../../../server/analytics/control-planes.ts'
import { answerCoverage } from '../../../server/analytics/coverage.ts'
import { answerDataQuality } from '../../../server/analytics/data-quality.ts'
import { answerDatastoreCombinations } from '../../../server/analytics/datastore-combinations.ts'
import { answerDatastores } from '../../../server/analytics/datastores.ts'
import { answerDeletes } from '../../../server/analytics/deletes.ts'
import { answerDuplicates } from '../../../server/analytics/duplicates.ts'
import { answerEvents } from '../../../server/analytics/events.ts'
import { answerFilterOptions } from '../../../server/analytics/filter-options.ts'
import { answerInstallations } from '../../../server/analytics/installations.ts'
import { answerKamajiUptake } from '../../../server/analytics/kamaji-uptake.ts'
import { answerKamajiUpgrades } from '../../../server/analytics/kamaji-upgrades.ts'
import { answerKamajiVersions } from '../../../server/analytics/kamaji-versions.ts'
import { answerKubernetesUpgrades } from '../../../server/analytics/kubernetes-upgrades.ts'
import { answerKubernetesVersions } from '../../../server/analytics/kubernetes-versions.ts'
import { answerLifecycle } from '../../../server/analytics/lifecycle.ts'
import { answerNetworkProfiles } from '../../../server/analytics/network-profiles.ts'
import { answerNotReady } from '../../../server/analytics/not-ready.ts'
import { answerOutliers } from '../../../server/analytics/outliers.ts'
import { answerOverview } from '../../../server/analytics/overview.ts'
import { answerTenantUpgrades } from '../../../server/analytics/tenant-upgrades.ts'
import { answerTenantVersions } from '../../../server/analytics/tenant-versions.ts'
import type { PrismaClient } from '../../../server/storage/open.ts'
import { askRules } from './ask-rules.ts'
import { deletesOf } from './oracle-deletes.ts'
import { combinations } from './oracle-combinations.ts'
import { askExplore, askTestMatrix } from './ask-explore.ts'
import { uptakeOf } from './oracle-uptake.ts'
import { duplicatesOf, outliersOf } from './oracle-quality.ts'
import type { Oracle, Question, Rows } from './oracle.ts'

export interface Asked {
  name: string
  answer: Answer<Contract>
  expected: Rows
}

/** lists are asked for whole */
const limit = 1_000_000

const ruleEnds = ['low', 'high', 'control_planes_low', 'control_planes_high']

/** Figures that the oracle works out in another way, to twelve decimals. */
function rounded<A extends { rows: Record<string, unknown>[] }>(answer: A, keys: readonly string[]): A {
  const round = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(12)) : value)
  const rows = answer.rows.map((row) => ({
    ...row,
    ...Object.fromEntries(keys.map((key) => [key, round(row[key])])),
  }))
  return { ...answer, rows }
}

/** The product's answer and the oracle's, for every endpoint and each of its own parameters. */
export async function askAll(
  db: PrismaClient,
  oracle: Oracle,
  question: Question,
  now: Date,
): Promise<Asked[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the oracle's question has what a contract's channel allows
  const q = question as Question & { channel: ('stable' | 'edge')[] }
  const asked: Asked[] = [
    {
      name: 'control-planes',
      answer: await answerControlPlanes(db, q, now),
      expected: oracle.controlPlanes(q),
    },
    {
      name: 'versions/kamaji',
      answer: await answerKamajiVersions(db, q, now),
      expected: oracle.kamajiVersions(q),
    },
    { name: 'lifecycle', answer: await answerLifecycle(db, q, now), expected: oracle.lifecycle(q) },
    { name: 'coverage', answer: await answerCoverage(db, q, now), expected: oracle.coverage(q) },
    {
      name: 'capabilities/datastores',
      answer: await answerDatastores(db, q, now),
      expected: oracle.datastores(q),
    },
    {
      name: 'capabilities/combinations',
      answer: await answerDatastoreCombinations(db, q, now),
      expected: combinations(oracle, q),
    },
    {
      name: 'capabilities/network-profiles',
      answer: await answerNetworkProfiles(db, q, now),
      expected: oracle.networkProfiles(q),
    },
    {
      name: 'capabilities/cluster-api',
      answer: await answerClusterApi(db, q, now),
      expected: oracle.clusterApi(q),
    },
    {
      name: 'health/not-ready',
      answer: rounded(await answerNotReady(db, q, now), ['low', 'high']),
      expected: rounded(oracle.notReady(q), ['low', 'high']),
    },
    {
      name: 'versions/tenant',
      answer: await answerTenantVersions(db, q, now),
      expected: oracle.tenantVersions(q),
    },
    {
      name: 'upgrades/kamaji',
      answer: await answerKamajiUpgrades(db, q, now),
      expected: oracle.kamajiUpgrades(q),
    },
    {
      name: 'upgrades/kubernetes',
      answer: await answerKubernetesUpgrades(db, q, now),
      expected: oracle.kubernetesUpgrades(q),
    },
    {
      name: 'data-quality/outliers',
      answer: await answerOutliers(db, q, now),
      expected: outliersOf(oracle, q),
    },
    {
      name: 'data-quality/duplicates',
      answer: await answerDuplicates(db, q, now),
      expected: duplicatesOf(oracle.fleet, q),
    },
    { name: 'data-quality', answer: await answerDataQuality(db, q, now), expected: oracle.dataQuality(q) },
    { name: 'overview', answer: await answerOverview(db, q, now), expected: oracle.overview(q) },
    { name: 'filters', answer: await answerFilterOptions(db, q, now), expected: oracle.filterOptions(q) },
    {
      name: 'installations',
      answer: await answerInstallations(db, { ...q, limit }, now),
      expected: oracle.installations(q),
    },
    { name: 'events', answer: await answerEvents(db, { ...q, limit }, now), expected: oracle.events(q) },
  ]
  for (const by of ['minor', 'patch', 'distribution'] as const)
    asked.push({
      name: `versions/kubernetes by ${by}`,
      answer: await answerKubernetesVersions(db, { ...q, by }, now),
      expected: oracle.kubernetesVersions(q, by),
    })
  for (const releases of [2, 6])
    asked.push({
      name: `versions/kamaji/uptake of ${releases}`,
      answer: await answerKamajiUptake(db, { ...q, releases }, now),
      expected: uptakeOf(oracle, q, releases),
    })
  for (const by of ['version', 'bucket'] as const)
    asked.push({
      name: `lifecycle/deletes by ${by}`,
      answer: await answerDeletes(db, { ...q, by }, now),
      expected: deletesOf(oracle.eventsByBucket(q), by),
    })
  for (const by of ['minor', 'patch'] as const)
    for (const series of ['0', '1'] as const)
      asked.push({
        name: `upgrades/tenant by ${by}, series=${series}`,
        answer: await answerTenantUpgrades(db, { ...q, by, series }, now),
        expected: oracle.tenantUpgrades(q, by, series),
      })
  for (const { answer, expected, name } of await askRules(db, oracle, q, now))
    asked.push({ name, answer: rounded(answer, ruleEnds), expected: rounded(expected, ruleEnds) })
  asked.push(...(await askTestMatrix(db, oracle, q, now)), ...(await askExplore(db, oracle, q, now)))
  return asked
}
