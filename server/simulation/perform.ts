import { create, remove } from './create-and-delete.ts'
import type { Deed } from './deeds.ts'
import { integer } from './draw.ts'
import type { Installation } from './installation.ts'
import type { SimulatedReport } from './simulated-report.ts'
import { statsPayload } from './stats-payload.ts'
import { drawTrouble } from './tenant.ts'
import { edit, hop } from './update.ts'

type Performance = (installation: Installation, at: number, until: number) => SimulatedReport[]

const performances: Record<Deed['does'], Performance> = {
  report: (installation, at) => [{ at, kind: 'stats', payload: statsPayload(installation, at) }],
  create,
  delete: remove,
  hop,
  edit,
  trouble,
}

/** Does the deed to the installation. @returns the reports that Kamaji sends of it before the instant `until` */
export function perform(installation: Installation, { does, at }: Deed, until: number): SimulatedReport[] {
  return performances[does](installation, at, until)
}

function trouble({ random, tenants }: Installation, at: number): [] {
  const tenant = tenants[integer(random, 0, tenants.length - 1)]
  if (tenant !== undefined) tenant.notReadyUntil = at + drawTrouble(random)
  return []
}
