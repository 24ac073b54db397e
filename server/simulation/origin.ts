import type { Installation } from './installation.ts'
import { runningAt } from './step.ts'

/** The fields that every report has. */
export function origin({ persona }: Installation, at: number) {
  return {
    kamaji_version: runningAt(persona.kamaji, at).version,
    kubernetes_version: runningAt(persona.kubernetes, at),
  }
}
