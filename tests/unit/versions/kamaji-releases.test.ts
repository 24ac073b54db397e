import { describe, expect, it } from 'vitest'
import { isDay } from '../../../lib/time/day.ts'
import { kamajiReleases } from '../../../server/versions/kamaji-releases.ts'

describe('kamajiReleases', () => {
  it('lists 92 releases or more, oldest first, each once', () => {
    expect(kamajiReleases.length).toBeGreaterThanOrEqual(92)
    const days = kamajiReleases.map((release) => release.released)
    expect(days).toEqual(days.toSorted())
    expect(new Set(kamajiReleases.map((release) => release.version)).size).toBe(kamajiReleases.length)
  })

  it('gives each a day and a Kubernetes version', () => {
    for (const { released, maxTenantKubernetes } of kamajiReleases) {
      expect(isDay(released)).toBe(true)
      expect(maxTenantKubernetes).toMatch(/^v1\.\d+\.\d+$/)
    }
  })
})
