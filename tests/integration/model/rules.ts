import { drivers, type Event, type Stats } from './fleet.ts'
import { kamajiVersions, rankedKamaji, type Kamaji, type Kubernetes } from './vocabulary.ts'

/** Null where the report does not tell. */
type Judgement = boolean | null

type Origin = Pick<Stats, 'kamaji' | 'kubernetes'>
export type Create = Event & { change: { kind: 'create' } }

/** A rule as text, and by hand what it says of a report. */
export interface ModelRule {
  text: string
  /** of an installation's last report; else of a create report */
  ofInstallation?: (report: Stats) => Judgement
  ofCreate?: (create: Create) => Judgement
}

const place = ({ raw }: Kamaji) => kamajiVersions.findIndex((version) => version.raw === raw)
const release = (raw: string) => place({ raw, channel: 'edge' })

function kamaji(test: (place: number) => boolean) {
  return (origin: Origin): Judgement =>
    place(origin.kamaji) < rankedKamaji ? test(place(origin.kamaji)) : null
}

const minorOf = (version: Kubernetes) =>
  version.minor === 'unrecognised' ? null : Number(version.minor.split('.')[1])
function minor(version: Kubernetes, test: (number: number) => boolean): Judgement {
  const number = minorOf(version)
  return number === null ? null : test(number)
}

function having(driver: (typeof drivers)[number], { datastores }: Stats): Judgement {
  if (datastores === null || drivers.every((name) => datastores[name] === null)) return null
  return (datastores[driver]?.count ?? 0) > 0
}
const noneHas = (report: Stats) => drivers.every((driver) => having(driver, report) === false)

function both(...judgements: Judgement[]): Judgement {
  if (judgements.some((judgement) => judgement === false)) return false
  return judgements.every((judgement) => judgement === true) ? true : null
}

const profile = ({ change }: Create, name: string): Judgement =>
  change.networkProfile === null ? null : change.networkProfile === name

/** In the spelling that an answer repeats. */
export const modelRules: readonly ModelRule[] = [
  { text: 'kubernetes<1.30', ofInstallation: ({ kubernetes }) => minor(kubernetes, (of) => of < 30) },
  { text: 'kamaji<edge-25.12.4', ofInstallation: kamaji((at) => at < release('edge-25.12.4')) },
  {
    text: 'kamaji>=v1.0.0 and kubernetes<=1.31',
    ofInstallation: (report) =>
      both(
        kamaji((at) => at >= release('v1.0.0'))(report),
        minor(report.kubernetes, (of) => of <= 31),
      ),
  },
  { text: 'channel=edge', ofInstallation: (report) => report.kamaji.channel === 'edge' },
  {
    text: 'distribution=eks',
    ofInstallation: ({ kubernetes }) =>
      kubernetes.distribution === 'unrecognised' ? null : kubernetes.distribution === 'eks',
  },
  { text: 'datastore=etcd', ofInstallation: (report) => having('etcd', report) },
  {
    text: 'kamaji<26.3.2-edge and datastore=etcd and datastore=nats',
    ofInstallation: (report) =>
      both(
        kamaji((at) => at < release('26.3.2-edge'))(report),
        having('etcd', report),
        having('nats', report),
      ),
  },
  {
    text: 'datastore=none',
    ofInstallation: (report) => (having('etcd', report) === null ? null : noneHas(report)),
  },
  { text: 'datastore=unreported', ofInstallation: (report) => having('etcd', report) === null },
  { text: 'kamaji=dev', ofInstallation: (report) => report.kamaji.raw === 'dev' },
  {
    text: 'kubernetes=unrecognised',
    ofInstallation: ({ kubernetes }) => kubernetes.minor === 'unrecognised',
  },
  { text: 'network_profile=node_port', ofCreate: (create) => profile(create, 'node_port') },
  {
    text: 'network_profile=ingress and cluster_api=true',
    ofCreate: (create) => both(profile(create, 'ingress'), create.change.clusterApi === true),
  },
  {
    text: 'channel=edge and cluster_api=false',
    ofCreate: ({ kamaji: { channel }, change }) => channel === 'edge' && change.clusterApi !== true,
  },
  { text: 'tenant<1.31', ofCreate: ({ change }) => minor(change.tcp, (of) => of < 31) },
  {
    text: 'tenant>=1.30 and network_profile=unreported',
    ofCreate: ({ change }) =>
      both(
        minor(change.tcp, (of) => of >= 30),
        change.networkProfile === null,
      ),
  },
  {
    text: 'kubernetes<1.33 and tenant=unrecognised',
    ofCreate: ({ kubernetes, change }) =>
      both(
        minor(kubernetes, (of) => of < 33),
        change.tcp.minor === 'unrecognised',
      ),
  },
]
