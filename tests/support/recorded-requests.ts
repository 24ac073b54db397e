import fs from 'node:fs'

export interface RecordedRequest {
  path: string
  body: Buffer
  /** the whole request, as it went over the wire */
  bytes: Buffer
}

/** What the client of Kamaji sent, cut at the requests' own Content-Length. */
export function recordedRequests(): RecordedRequest[] {
  const recording = fs.readFileSync(new URL('../fixtures/real-client.http', import.meta.url))
  const requests: RecordedRequest[] = []
  for (let at = recording.indexOf('POST '); at !== -1;) {
    const bodyAt = recording.indexOf('\r\n\r\n', at) + 4
    const head = recording.toString('latin1', at, bodyAt)
    const end = bodyAt + Number(/^Content-Length: (\d+)\r$/m.exec(head)?.[1])
    requests.push({
      path: head.split(' ')[1] ?? '',
      body: recording.subarray(bodyAt, end),
      bytes: recording.subarray(at, end),
    })
    at = recording.indexOf('POST ', end)
  }
  return requests
}
