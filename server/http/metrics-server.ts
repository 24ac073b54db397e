import http, { type Server, type ServerResponse } from 'node:http'
import type { Registry } from 'prom-client'

/** Serves `/metrics` alone, on a port of its own: it is for the operator, not for the public. */
export function createMetricsServer(registry: Registry): Server {
  return http.createServer((request, response) => {
    if (request.url === '/metrics') void answerMetrics(registry, response)
    else response.writeHead(404).end()
  })
}

async function answerMetrics(registry: Registry, response: ServerResponse): Promise<void> {
  try {
    const text = await registry.metrics()
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
  } catch {
    response.writeHead(500).end()
  }
}
