import { collectDefaultMetrics, Registry } from 'prom-client'

// The console's bundler loads modules a second time; there is one registry.
declare global {
  var kamajiTelemetryMetrics: Registry | undefined
}

/** All metrics of this process, with those of Node.js. */
export function metricsRegistry(): Registry {
  if (globalThis.kamajiTelemetryMetrics === undefined) {
    const register = new Registry()
    collectDefaultMetrics({ register })
    globalThis.kamajiTelemetryMetrics = register
  }
  return globalThis.kamajiTelemetryMetrics
}
