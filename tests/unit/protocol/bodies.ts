/** The bytes of a JSON value. */
export function bytesOf(value: unknown): Uint8Array {
  return textBytes(JSON.stringify(value))
}

export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const origin = { kamaji_version: '26.8.2-edge', kubernetes_version: 'v1.33.4-gke.1036000' }

/** One body of each kind that has all that is required, and nothing more. */
export const minimalBodies = {
  stats: { uuid: '56279633-3131', ...origin, running: 7, sleeping: 3, not_ready: 2, upgrading: 1 },
  create: { ...origin, tcp_version: 'v1.32.1' },
  update: { ...origin, old_tcp_version: 'v1.32.1', new_tcp_version: 'v1.33.0' },
  delete: { ...origin, tcp_version: 'v1.33.0', status: 'NotReady' },
}
