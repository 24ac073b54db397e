/** A row of an answer, all its values as text. */
export type TextRecord = Readonly<Record<string, string>>

/** How a column of a table is read: of which keys of a row it speaks, and whether a cell says the same as the row. */
export interface ColumnReading {
  keys: readonly string[]
  says: (cell: string, record: TextRecord) => boolean
}

/** The first of the heading's readings whose keys the rows have; undefined for a heading that nobody has described. */
export function readingOf(heading: string, header: readonly string[]): ColumnReading | undefined {
  const name = heading.replace(/ \(newest .*\)$/, '').replace(/^[^\p{L}]+/u, '')
  return readings[name]?.find(({ keys }) => keys.every((key) => header.includes(key)))
}

const exactly = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => cell === record[key],
})

/** Labels: `One-day` for `one_day`, `v1.33` for `1.33`, `↑ Minor` for `minor`. */
const label = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => plain(cell) === plain(aliases[record[key] ?? ''] ?? record[key] ?? ''),
})
const aliases: Record<string, string> = {
  aliyun: 'Alibaba Cloud',
  cce: 'Huawei CCE',
  iks: 'IBM IKS',
  none: 'None with shards',
  ocne: 'Oracle OCNE',
  postgres: 'PostgreSQL',
  tke: 'Tencent TKE',
  vke: 'Volcengine VKE',
  true: 'yes',
  false: 'no',
}

function plain(text: string): string {
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase()
  return bare.replace(/^v(?=\d)/, '').replaceAll(/[_ ]/g, '-')
}

/** A set of drivers: `etcd + PostgreSQL` for `etcd+postgres`. */
const drivers: ColumnReading = {
  keys: ['datastores'],
  says: (cell, { datastores = '' }) => {
    const wanted = datastores.split('+').map((driver) => plain(aliases[driver] ?? driver))
    return cell.split(' + ').map(plain).join() === wanted.join()
  },
}

/** Why the test matrix leaves something out. */
const reason: ColumnReading = {
  keys: ['reason'],
  says: (cell, record) =>
    cell ===
    {
      coverage: 'Not needed',
      kamaji: 'No release',
      kubernetes: 'Unreadable',
    }[record['reason'] ?? ''],
}

const tenantOrNone: ColumnReading = {
  keys: ['tenant_kubernetes'],
  says: (cell, record) =>
    cell === (record['tenant_kubernetes'] === '' ? '–' : `v${record['tenant_kubernetes']}`),
}

const count = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => /^\d{1,3}(,\d{3})*$/.test(cell) && cell.replaceAll(',', '') === record[key],
})

/** What is not known is a dash. */
const optional = (reading: ColumnReading): ColumnReading => ({
  keys: reading.keys,
  says: (cell, record) =>
    cell === '–' ? reading.keys.every((key) => record[key] === '') : reading.says(cell, record),
})

const median = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => (cell === '–' ? record[key] === '' : Number(cell) === Number(record[key])),
})

/** To whole numbers; below zero with a minus of typography. */
const rounded = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => {
    if (cell === '–') return record[key] === ''
    return Math.abs(Number(cell.replaceAll(',', '').replace('−', '-')) - Number(record[key])) <= 0.5 + 1e-9
  },
})

/** Rounded to a tenth of a percent; a little is never nothing, and not quite all never all. */
const share = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => {
    if (cell === '–') return record[key] === ''
    const percent = Number(record[key]) * 100
    if (cell === '<0.1%') return percent > 0 && percent < 0.05
    if (cell === '>99.9%') return percent >= 99.95 && percent < 100
    return /^\d+\.\d%$/.test(cell) && Math.abs(Number.parseFloat(cell) - percent) <= 0.05 + 1e-9
  },
})

/** `3 Nov 2026`, `Week of 2 Nov 2026`, `Nov 2026`. */
const day = (key: string): ColumnReading => ({
  keys: [key],
  says: (cell, record) => {
    const text = cell.replace(/^Week of /, '')
    const instant = Date.parse(`${/^\d/.test(text) ? text : `1 ${text}`} UTC`)
    return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === record[key]
  },
})

/** The version of a control plane; of an update both, where the same twice is an edit. */
const tenantVersion: ColumnReading = {
  keys: ['tcp_version', 'old_tcp_version', 'new_tcp_version'],
  says: (cell, { kind, tcp_version, old_tcp_version, new_tcp_version }) => {
    if (kind !== 'update') return cell === tcp_version
    if (old_tcp_version === new_tcp_version) return cell === `${new_tcp_version} (edit)`
    return cell === `${old_tcp_version} → ${new_tcp_version}`
  },
}

const readings: Record<string, ColumnReading[]> = {
  Day: [day('bucket'), day('day')],
  Week: [day('bucket')],
  Month: [day('bucket')],
  Released: [day('released')],
  'Days since release': [count('days_since')],
  'Share of control planes': [share('control_planes_share')],
  'Of all': [share('share')],
  Rule: [exactly('rule')],
  Counted: [label('counted')],
  Total: [count('total')],
  Hit: [count('hit')],
  Unjudged: [count('unjudged')],
  'Control planes hit': [optional(count('control_planes_hit'))],
  'Their share': [share('control_planes_share')],
  'Their low': [share('control_planes_low')],
  'Their high': [share('control_planes_high')],
  'Largest has': [share('largest_share')],
  'Hold 80%': [optional(count('holding_80'))],
  Moving: [optional(count('moving'))],
  Frozen: [optional(count('frozen'))],
  Course: [optional(label('course'))],
  'Under since': [optional(day('under_since'))],
  'Under by forecast': [optional(day('under_forecast'))],
  Silent: [optional(count('silent'))],
  'Silent control planes': [optional(count('silent_control_planes'))],
  'At removal': [share('removal_share')],
  'At removal, low': [share('removal_low')],
  'At removal, high': [share('removal_high')],
  'No forecast because': [optional(exactly('refusal'))],
  'Forecast until': [optional(day('forecast_until'))],
  'Backtest days': [optional(count('backtest_days'))],
  'Backtest error': [share('backtest_error')],
  'Carried error': [share('carried_error')],
  Forecast: [share('forecast')],
  Running: [count('running')],
  Sleeping: [count('sleeping')],
  Upgrading: [count('upgrading')],
  'Not ready': [count('not_ready')],
  Installations: [optional(count('installations'))],
  'Control planes': [count('control_planes'), optional(count('control_planes_total'))],
  'Days before': [count('days_before')],
  Median: [median('median_control_planes')],
  Version: [label('version')],
  Minor: [label('version')],
  'Kamaji version': [exactly('kamaji')],
  'Management minor': [label('kubernetes')],
  Datastore: [label('datastore')],
  Datastores: [drivers],
  'Tenant minor': [label('tenant')],
  'Kind of upgrade': [label('hop_kind')],
  Count: [count('value')],
  Combinations: [count('combinations')],
  'Covered so far': [share('cumulative_share')],
  'Highest tenant': [tenantOrNone],
  'Left out because': [reason],
  Channel: [label('channel')],
  Share: [share('share')],
  State: [label('state')],
  'Old version': [label('from')],
  'New version': [label('to')],
  Driver: [label('driver')],
  Shards: [count('shards')],
  'Control planes on them': [count('used_by')],
  Profile: [label('network_profile')],
  Created: [count('created')],
  'Through Cluster API': [count('cluster_api')],
  Deleted: [count('deleted')],
  'Failed removals': [count('failed_removals')],
  Edits: [count('edits')],
  Upgrades: [count('upgrades')],
  Rate: [share('rate')],
  Low: [share('low')],
  High: [share('high')],
  'Median days': [median('median_dwell_days')],
  'Upgraded to it': [count('upgraded_in')],
  'Upgraded from it': [count('upgraded_out')],
  Unscaled: [rounded('stock_unscaled')],
  Estimate: [rounded('stock_estimate')],
  Kind: [label('kind')],
  Reason: [exactly('reason')],
  Field: [exactly('field')],
  Events: [count('events')],
  Installation: [exactly('installation')],
  'Last report': [exactly('last_seen')],
  'First report': [exactly('first_seen')],
  Reports: [count('reports')],
  Kamaji: [exactly('kamaji')],
  Kubernetes: [exactly('kubernetes')],
  Distribution: [label('distribution'), label('version')],
  Received: [exactly('received_at')],
  'Tenant version': [tenantVersion],
  Status: [exactly('status')],
  'Network profile': [label('network_profile')],
  'Cluster API': [label('cluster_api')],
  'Management cluster': [exactly('kubernetes')],
  Id: [exactly('id')],
}
