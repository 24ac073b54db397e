import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { differencesOf } from '../../../server/catalogue/differences.ts'
import { saveRelease } from '../../../server/catalogue/edit-release.ts'
import { readCatalogue } from '../../../server/catalogue/read-catalogue.ts'
import { shippedSupport } from '../../../server/catalogue/shipped.ts'
import { readCatalogueFile } from '../../../server/catalogue/sources/catalogue-file.ts'
import { endOfLifeDates } from '../../../server/catalogue/sources/end-of-life-dates.ts'
import { githubReleases } from '../../../server/catalogue/sources/github-releases.ts'
import { openStorage, type StorageOptions } from '../../../server/storage/open.ts'
import { createTestDatabase } from '../../support/database.ts'
import { serveJson } from '../../support/json-server.ts'
import { runCli } from './run-cli.ts'

// The shapes of both APIs, cut to the fields that an answer always has.
const releasesPath = '/repos/clastix/kamaji/releases?per_page=100&page=1'
const sourceOf = (tag: string) =>
  `/repos/clastix/kamaji/contents/internal/upgrade/kubeadm_version.go?ref=${tag}`
const release = (tag_name: string, published_at: string | null, draft = false) => ({
  id: 1,
  tag_name,
  name: tag_name,
  draft,
  prerelease: false,
  created_at: published_at,
  published_at,
  assets: [],
})
const releases = [
  release('26.9.3-edge', null, true),
  release('26.9.2-edge', '2026-09-09T22:30:00Z'),
  release('26.9.1-edge', '2026-09-02T08:00:00Z'),
  release('chart-0.1', '2026-09-01T08:00:00Z'),
  release('26.8.2-edge', '2026-08-03T09:12:44Z'),
]
const cycle = (name: string, releaseDate: string, eolFrom: string | null, extended = {}) => ({
  name,
  codename: null,
  label: name,
  releaseDate,
  isLts: false,
  ltsFrom: null,
  isEol: false,
  eolFrom,
  isMaintained: true,
  latest: null,
  custom: null,
  ...extended,
})
const product = (...cycles: ReturnType<typeof cycle>[]) => ({
  body: { schema_version: '1.2.0', last_modified: '2026-09-10T00:00:00+00:00', result: { releases: cycles } },
})
const answers = {
  [releasesPath]: { body: releases },
  [sourceOf('26.9.2-edge')]: {
    body: 'package upgrade\n\nconst (\n\tKubeadmVersion = "v1.37.0"\n)\n',
  },
  '/api/v1/products/kubernetes/': product(
    cycle('1.37', '2026-08-26', '2027-10-28'),
    cycle('1.36', '2026-04-22', '2027-06-29'),
    cycle('1.18', '2020-03-25', null),
  ),
  '/api/v1/products/amazon-eks/': product(
    cycle('1.36', '2026-06-02', '2027-08-02', { isEoes: false, eoesFrom: '2028-08-02' }),
    cycle('1.20', '2021-05-18', '2022-11-01', { isEoes: null, eoesFrom: null }),
  ),
  '/api/v1/products/google-kubernetes-engine/': product(),
  '/api/v1/products/azure-kubernetes-service/': product(cycle('1.36', '2026-06-30', '2027-06-30')),
}

async function catalogueIn(database: StorageOptions) {
  const storage = await openStorage(database)
  try {
    const log = await storage.prisma.auditEvent.findMany({ orderBy: { id: 'asc' } })
    return { ...(await readCatalogue(storage.prisma)), log }
  } finally {
    await storage.close()
  }
}

async function correctByHand(database: StorageOptions): Promise<void> {
  const storage = await openStorage(database)
  const own = {
    version: '26.9.1-edge',
    channel: 'edge',
    released: '2026-09-01',
    max_tenant_kubernetes: null,
  } as const
  await saveRelease(storage.prisma, { actor: null, name: 'Ada' }, own)
  await storage.close()
}

test('an update shows the difference, writes it, and loses nothing that an admin entered', async () => {
  const database = await createTestDatabase()
  await correctByHand(database)
  const { origin, asked, headers } = await serveJson(answers)
  const addresses = ['--github', origin.href, '--endoflife', `${origin.href}api/v1`]
  const before = await catalogueIn(database)

  const dry = await runCli(database, ['catalogue', 'update', '--dry-run', ...addresses])
  expect(dry).toMatchObject({ exitCode: 0, stderr: '' })
  const lines = [
    '+ release 26.9.2-edge: version 26.9.2-edge, channel edge, released 2026-09-09, max_tenant_kubernetes v1.37.0',
    '+ release 26.9.1-edge: version 26.9.1-edge, channel edge, released 2026-09-02, max_tenant_kubernetes none (behind an entry of an admin, which stays)',
    '+ support upstream 1.37: distribution upstream, minor 1.37, released 2026-08-26, end_of_life 2027-10-28, end_of_extended_support none',
    '~ support upstream 1.36: end_of_life 2027-06-28 → 2027-06-29',
  ]
  expect(dry.stdout.trimEnd().split('\n')).toEqual([
    ...lines,
    '3 added, 1 changed. Nothing was written: this was a dry run.',
  ])
  expect((await catalogueIn(database)).version).toBe(before.version)
  for (const [at, url] of asked.entries())
    expect(headers[at]).toMatchObject({
      'user-agent': 'kamaji-telemetry',
      ...(url.startsWith('/repos') && {
        'x-github-api-version': '2022-11-28',
        accept: expect.stringMatching(/^application\/vnd\.github(\.raw)?\+json$/),
      }),
    })

  const done = await runCli(database, ['catalogue', 'update', ...addresses])
  expect(done.stdout.trimEnd().split('\n')).toEqual([...lines, '3 added, 1 changed.'])
  const after = await catalogueIn(database)
  expect(after.releases.slice(-2)).toMatchObject([
    { version: '26.9.1-edge', released: '2026-09-01', source: 'admin' },
    { version: '26.9.2-edge', released: '2026-09-09', source: 'update' },
  ])
  expect(after.log.at(-1)).toMatchObject({ action: 'catalogue.updated', detail: { added: 3, changed: 1 } })

  const exported = await runCli(database, ['catalogue', 'export'])
  expect(differencesOf(before, readCatalogueFile(exported.stdout))).toMatchObject({
    releases: [
      { entry: { version: '26.9.1-edge', released: '2026-09-01' }, isBehindAdmin: true },
      { entry: { version: '26.9.2-edge' }, isBehindAdmin: false },
    ],
    support: [{ entry: { minor: '1.36' } }, { entry: { minor: '1.37' } }],
  })
})

test('a source that cannot be read leaves the other; a file that is wrong leaves all', async () => {
  const database = await createTestDatabase()
  const { origin } = await serveJson({
    ...answers,
    [releasesPath]: { status: 403, body: { message: 'API rate limit exceeded' } },
  })
  const limited = await runCli(database, [
    'catalogue',
    'update',
    '--github',
    origin.href,
    '--endoflife',
    `${origin.href}api/v1`,
  ])
  expect(limited.exitCode).toBe(1)
  expect(limited.stderr).toContain(`Left out: ${origin.host} refuses more requests for now (403)`)
  expect(limited.stderr).toContain('give a file')
  expect((await catalogueIn(database)).support.filter(({ source }) => source === 'update')).toHaveLength(2)

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kamaji-telemetry-catalogue-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'catalogue.json')
  fs.writeFileSync(
    file,
    '{"kamaji_releases": [{"version": "26.9.2-edge", "channel": "edge", "released": "soon"}]}',
  )
  const wrong = await runCli(database, ['catalogue', 'update', file])
  expect(wrong).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: `${file}: kamaji_releases[0].released: must be a day of the calendar, as YYYY-MM-DD. Nothing of it was taken.\n`,
  })
})

test('releases are read page by page, for as long as GitHub names a next one, and from the address that was given', async () => {
  const link = (number: number) =>
    `<https://api.github.com/repositories/1/releases?page=${number}>; rel="next", <https://api.github.com/repositories/1/releases?page=1>; rel="first"`
  const pageOf = (number: number) => `/repos/clastix/kamaji/releases?per_page=100&page=${number}`
  const { origin, asked } = await serveJson({
    [pageOf(1)]: { body: [release('26.9.2-edge', '2026-09-09T22:30:00Z')], headers: { link: link(2) } },
    [pageOf(2)]: { body: [release('26.9.1-edge', '2026-09-02T08:00:00Z')], headers: { link: link(3) } },
    [pageOf(3)]: {
      body: [release('26.8.2-edge', '2026-08-03T09:12:44Z')],
      headers: { link: '<https://api.github.com/repositories/1/releases?page=2>; rel="prev"' },
    },
  })
  const found = await githubReleases(origin, [])
  expect(found.map(({ version }) => version)).toEqual(['26.9.2-edge', '26.9.1-edge', '26.8.2-edge'])
  expect(asked.filter((url) => !url.includes('/contents/'))).toEqual([1, 2, 3].map(pageOf))
})

test.each([
  [
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1790000000' } },
    'after 2026-09-21 14:13 UTC',
  ],
  [{ status: 429, headers: { 'retry-after': '90' } }, 'in 90 s'],
  [{ status: 429 }, 'in an hour'],
])('of too many requests it is told when to try again: %j', async (limit, when) => {
  const { origin } = await serveJson({
    [releasesPath]: { ...limit, body: { message: 'API rate limit exceeded' } },
  })
  const refused = `${origin.host} refuses more requests for now (${limit.status}): try again ${when}`
  await expect(githubReleases(origin, [])).rejects.toThrow(refused)
})

test.each([
  ['no JSON', { body: '<html>' }, /is no JSON/],
  ['another shape', { body: { tags: [] } }, /something else than releases/],
  ['an error', { status: 500, body: '' }, /answered 500 to \/repos/],
  ['what was not asked for', { status: 304, body: '' }, /answered 304 to \/repos/],
  ['too much', { body: 'x'.repeat(5_000_000) }, /over 4194304 bytes/],
])('GitHub answering with %s is told', async (_, answer, message) => {
  const { origin } = await serveJson({ [releasesPath]: answer })
  await expect(githubReleases(origin, [])).rejects.toThrow(message)
})

test('a host that is not there is told', async () => {
  await expect(githubReleases(new URL('http://127.0.0.1:9/'), [])).rejects.toThrow(
    /^127\.0\.0\.1:9 cannot be reached: /,
  )
})

test('GitHub is asked for the tenant versions of no more than 20 releases, and of none that is known', async () => {
  const tags = Array.from({ length: 30 }, (_, index) =>
    release(`26.10.${index + 1}-edge`, '2026-10-01T00:00:00Z'),
  )
  const { origin, asked } = await serveJson({ [releasesPath]: { body: [...releases, ...tags] } })
  const known = {
    version: '26.9.2-edge',
    channel: 'edge',
    released: '2026-09-09',
    max_tenant_kubernetes: 'v1.37.0',
    source: 'update',
  } as const
  const found = await githubReleases(origin, [known])
  expect(found.find(({ version }) => version === '26.9.2-edge')?.max_tenant_kubernetes).toBe('v1.37.0')
  expect(asked.filter((url) => url.includes('/contents/'))).toHaveLength(20)
  expect(found).toHaveLength(33)
})

test('where endoflife.date tells no date of extended support, the known one stays', async () => {
  const { origin } = await serveJson(answers)
  const found = await endOfLifeDates(new URL('api/v1/', origin), shippedSupport)
  const extended = (wanted: string, minor: string) =>
    found.find((entry) => entry.distribution === wanted && entry.minor === minor)?.end_of_extended_support
  expect(extended('aks', '1.36')).toBe('2028-06-30')
  expect(extended('eks', '1.36')).toBe('2028-08-02')
  expect(extended('eks', '1.20')).toBeNull()
  expect(extended('upstream', '1.18')).toBeUndefined() // no date of its end
})
