import { plusDays } from './oracle-days.ts'
import type { Oracle, Question, Rows } from './oracle.ts'

/** Days of release, from Kamaji's release pages; all stable and edge versions of the vocabulary, oldest first. */
const releases = [
  { version: 'v0.6.0', channel: 'stable', released: '2024-05-19' },
  { version: 'v1.0.0', channel: 'stable', released: '2024-06-28' },
  { version: 'edge-24.12.1', channel: 'edge', released: '2024-12-11' },
  { version: 'edge-25.03.1', channel: 'edge', released: '2025-03-20' },
  { version: 'edge-25.3.2', channel: 'edge', released: '2025-03-21' },
  { version: 'edge-25.11.5', channel: 'edge', released: '2025-11-23' },
  { version: 'edge-25.12.4', channel: 'edge', released: '2025-12-22' },
  { version: 'edge-25.12.5', channel: 'edge', released: '2025-12-22' },
]
const candidate = { version: 'v0.1.0-rc0', channel: 'prerelease', released: '2022-07-21' }

/** The share of the newest releases among all that were active, by days since their release. */
export function uptakeOf(oracle: Oracle, question: Question, newest: number): Rows {
  const everybody = { ...question, kamaji: [], channel: [], interval: 'day' as const }
  const end = oracle.buckets(everybody).at(-1)?.bucket
  const facts = oracle.stockFacts(everybody)
  if (end === undefined) return { ...facts, rows: [] }
  const { kamaji, channel } = question
  const isWanted = (release: typeof candidate) =>
    kamaji.length > 0
      ? kamaji.includes(release.version)
      : (channel.length > 0 ? channel : ['stable', 'edge']).includes(release.channel)
  const shown = [candidate, ...releases]
    .filter((release) => isWanted(release) && release.released <= end)
    .slice(-newest)
  const length = (Date.parse(question.to) - Date.parse(question.from)) / 86_400_000
  const rows = shown.flatMap(({ version, released }) => {
    const days = oracle.buckets({ ...everybody, from: released, to: end }).map(({ bucket }) => bucket)
    return days.flatMap((day) => {
      const active = oracle.stock(everybody, [day])
      if (active.length === 0 || day > plusDays(released, length)) return []
      const on = active.filter(({ last }) => last.kamaji.raw === version)
      const planes = (some: typeof active) =>
        some.reduce((sum, { last }) => sum + last.running + last.sleeping + last.notReady + last.upgrading, 0)
      return [
        {
          version,
          released,
          days_since: (Date.parse(day) - Date.parse(released)) / 86_400_000,
          day,
          installations: on.length,
          control_planes: planes(on),
          share: on.length / active.length,
          control_planes_share: planes(active) === 0 ? 0 : planes(on) / planes(active),
        },
      ]
    })
  })
  return { ...facts, rows }
}
