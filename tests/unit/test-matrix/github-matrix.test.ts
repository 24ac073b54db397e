import { format } from 'prettier'
import { expect, test } from 'vitest'
import { githubMatrix } from '../../../lib/test-matrix/github-matrix.ts'

const row = { kamaji: '26.8.2-edge', kubernetes: '1.30', datastore: 'etcd', tenant_kubernetes: '1.36.0' }
const unknown = { kamaji: '26.12.1-edge', kubernetes: '1.35', datastore: 'mysql', tenant_kubernetes: null }

test('is a strategy with a job for each combination', () => {
  expect(githubMatrix([row, unknown])).toBe(`strategy:
  fail-fast: false
  matrix:
    include:
      - {"kamaji":"26.8.2-edge","kubernetes":"1.30","datastore":"etcd","tenant":"1.36.0"}
      - {"kamaji":"26.12.1-edge","kubernetes":"1.35","datastore":"mysql"}
`)
})

test('is YAML, whatever the names, in which versions stay texts', async () => {
  const odd = { ...row, kamaji: 'a: "b" # c \\ \'d\' {e} [f] - ${{ g }}', datastore: 'yes' }
  const text = githubMatrix([row, odd])
  await expect(format(text, { parser: 'yaml' })).resolves.toContain('kubernetes": "1.30"')
  const jobs = text.split('\n').flatMap((line) => (line.startsWith('      - ') ? [line.slice(8)] : []))
  expect(jobs.map((job): unknown => JSON.parse(job))).toEqual([
    { kamaji: row.kamaji, kubernetes: '1.30', datastore: 'etcd', tenant: '1.36.0' },
    { kamaji: odd.kamaji, kubernetes: '1.30', datastore: 'yes', tenant: '1.36.0' },
  ])
  await expect(format('a: "b', { parser: 'yaml' })).rejects.toThrow() // the parser does refuse
})

test('says so where GitHub would start too few jobs', () => {
  expect(githubMatrix(Array.from({ length: 256 }, () => row))).toMatch(/^strategy:/)
  expect(githubMatrix(Array.from({ length: 257 }, () => row))).toMatch(/^# 257 jobs: GitHub .* at most 256 /)
})
