import type { ErrorCode } from '../errors.ts'

/** Why a body is no report. It names fields of the protocol only, and repeats nothing that was sent. */
export interface Rejection {
  kind: 'rejection'
  code: ErrorCode
  /** path of the field at fault, e.g. `tenant_control_plane.running` */
  field?: string
  detail?: string
}

export function reject(code: ErrorCode, about: { field?: string; detail?: string } = {}): Rejection {
  return { kind: 'rejection', code, ...about }
}
