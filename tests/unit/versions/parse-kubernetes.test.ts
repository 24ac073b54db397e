import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseKubernetesVersion } from '../../../server/versions/parse-kubernetes.ts'
import { kubernetesText } from './version-texts.ts'

describe('parseKubernetesVersion', () => {
  it.each([
    ['v1.33.4', '1.33', '1.33.4', null, 'unmarked'],
    ['1.33.4', '1.33', '1.33.4', null, 'unmarked'],
    ['V1.33.4', '1.33', '1.33.4', null, 'unmarked'],
    ['v1.030.004', '1.30', '1.30.4', null, 'unmarked'],
    ['v1.33.4-gke.1036000', '1.33', '1.33.4', null, 'gke'],
    ['V1.33.4-GKE.1036000', '1.33', '1.33.4', null, 'gke'],
    ['v1.30.4-eks-a737599', '1.30', '1.30.4', null, 'eks'],
    ['v1.28.3-eks-1-28-9', '1.28', '1.28.3', null, 'eks'],
    ['v1.31.2+k3s1', '1.31', '1.31.2', null, 'k3s'],
    ['v1.31.2-rc1+k3s1', '1.31', '1.31.2', 'rc.1', 'k3s'],
    ['v1.16.2-k3s.1', '1.16', '1.16.2', null, 'k3s'],
    ['v1.31.1+rke2r1', '1.31', '1.31.1', null, 'rke2'],
    ['v1.30.0+k0s.0', '1.30', '1.30.0', null, 'k0s'],
    ['v1.30.0-rc.1+k0s.0', '1.30', '1.30.0', 'rc.1', 'k0s'],
    ['v1.21.3-k0s1', '1.21', '1.21.3', null, 'k0s'],
    ['v1.29.6+b49f9d1', '1.29', '1.29.6', null, 'openshift'],
    ['v1.20.0+bafe72f-1054', '1.20', '1.20.0', null, 'openshift'],
    ['v1.29.0+1234567', '1.29', '1.29.0', null, 'openshift'],
    ['v1.30.0-aliyun.1', '1.30', '1.30.0', null, 'aliyun'],
    ['v1.22.5-tke.9', '1.22', '1.22.5', null, 'tke'],
    ['v1.20.15-vke.10', '1.20', '1.20.15', null, 'vke'],
    ['v1.21.7-r0-CCE21.11.1.B007', '1.21', '1.21.7', null, 'cce'],
    ['v1.28.2-r0-28.0.13.1', '1.28', '1.28.2', null, 'cce'],
    ['v1.27.7-mirantis-1', '1.27', '1.27.7', null, 'mirantis'],
    ['v1.23.8+IKS', '1.23', '1.23.8', null, 'iks'],
    ['v1.33.6+vmware.1-fips', '1.33', '1.33.6', null, 'vmware'],
    ['v1.25.6+vmware.wcp.2', '1.25', '1.25.6', null, 'vmware'],
    ['v1.32.5+1.el8', '1.32', '1.32.5', null, 'ocne'],
    ['v1.35.6+orb1', '1.35', '1.35.6', null, 'orbstack'],
    ['v1.20.7-34+df7df22a741dbc', '1.20', '1.20.7', null, 'microk8s'],
    ['v1.32.0-rc.1', '1.32', '1.32.0', 'rc.1', 'unmarked'],
    ['v1.32.0-RC1', '1.32', '1.32.0', 'rc.1', 'unmarked'],
    ['v1.32.0-alpha.0.12', '1.32', '1.32.0', 'alpha.0.12', 'unmarked'],
    ['v1.32.0-beta', '1.32', '1.32.0', 'beta', 'unmarked'],
    ['v1.32.0-rcx', '1.32', '1.32.0', null, 'other'],
    ['v1.33.0-alpha.1.10+0123456789abcd', '1.33', '1.33.0', 'alpha.1.10', 'other'],
    ['v1.30.4-dirty', '1.30', '1.30.4', null, 'other'],
    ['v1.30.4+acme.3', '1.30', '1.30.4', null, 'other'],
    ['1.33+', '1.33', 'unrecognised', null, 'other'],
    ['1.30', '1.30', 'unrecognised', null, 'unmarked'],
    ['v1.30-gke.1', '1.30', 'unrecognised', null, 'gke'],
  ])('reads %s', (raw, minor, patch, prerelease, distribution) => {
    expect(parseKubernetesVersion(raw)).toMatchObject({ raw, minor, patch, prerelease, distribution })
  })

  it('gives the numbers as integers', () => {
    expect(parseKubernetesVersion('v1.33.4-gke.1')).toMatchObject({
      major: 1,
      minorNumber: 33,
      patchNumber: 4,
    })
    expect(parseKubernetesVersion('v1.33')).toMatchObject({ major: 1, minorNumber: 33, patchNumber: null })
    expect(parseKubernetesVersion('Unknown')).toMatchObject({
      major: null,
      minorNumber: null,
      patchNumber: null,
    })
  })

  it.each([
    '',
    'Unknown',
    'v1',
    'v1.',
    'v1.x.3',
    'v1.30.',
    'v1.30.4.5',
    'v1.30.4foo',
    'v1.30.4 ',
    ' v1.30.4',
    'vv1.30.4',
    'v1.1e99.0',
    'v1.99999.0',
    'v1.30.99999',
    'v-1.30.4',
    '26.8.2-edge',
    'edge-25.3.2',
    'v1.30.4\n',
    '=1.30.4',
    '１.３０.４',
  ])('finds no version in %j', (raw) => {
    expect(parseKubernetesVersion(raw)).toEqual({
      raw,
      major: null,
      minorNumber: null,
      patchNumber: null,
      minor: 'unrecognised',
      patch: 'unrecognised',
      prerelease: null,
      distribution: 'unrecognised',
    })
  })

  it('never throws, and gives texts that the filters of the API accept', () => {
    fc.assert(
      fc.property(fc.oneof(kubernetesText, fc.string({ unit: 'binary' })), (raw) => {
        const version = parseKubernetesVersion(raw)
        expect(version.raw).toBe(raw)
        expect(version.minor).toMatch(/^(\d{1,4}\.\d{1,4}|unrecognised)$/)
        expect(version.patch).toMatch(/^(\d{1,4}\.\d{1,4}\.\d{1,4}|unrecognised)$/)
        expect(version.distribution).toMatch(/^[a-z0-9-]{1,32}$/)
        expect(version.minor === 'unrecognised').toBe(version.distribution === 'unrecognised')
        if (version.patch !== 'unrecognised') expect(version.patch.startsWith(`${version.minor}.`)).toBe(true)
      }),
    )
  })

  it('reads its own minors and patches again', () => {
    fc.assert(
      fc.property(kubernetesText, (raw) => {
        const { minor, patch } = parseKubernetesVersion(raw)
        expect(parseKubernetesVersion(minor).minor).toBe(minor)
        expect(parseKubernetesVersion(patch).patch).toBe(patch)
      }),
    )
  })
})
