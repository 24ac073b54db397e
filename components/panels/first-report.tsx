'use client'

import { Copy, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { copy } from './copy.ts'

/** What to do while nothing has reported yet. */
export function FirstReport() {
  const router = useRouter()
  const call = useTestReport()
  return (
    <section aria-labelledby="first-report" className="rounded-md border border-line bg-surface p-6">
      <h2 id="first-report" className="text-lg font-semibold">
        No reports yet
      </h2>
      <p className="mt-1 max-w-160 text-muted">
        Nothing has reported to this server, so there is nothing to show. Figures appear within a minute of
        the first report. There are three ways to go on.
      </p>
      <div className="mt-6 grid gap-6 lg:grid-cols-3">
        <div className="min-w-0">
          <h3 className="font-medium">Send a test report</h3>
          <p className="mt-1 text-sm text-muted">
            It counts as an installation of one day: the figures leave it out until you include one-day
            installations, and the list of installations shows it at once.
          </p>
          <pre
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-3 overflow-x-auto rounded-md border border-line bg-canvas p-3 text-xs focus-inset"
          >
            <code>{call}</code>
          </pre>
          <div className="mt-3 flex gap-2">
            <Button
              size="sm"
              onClick={() => {
                void copy(call, 'Command')
              }}
            >
              <Copy className="size-4" /> Copy
            </Button>
            <Button
              size="sm"
              onClick={() => {
                router.refresh()
              }}
            >
              <RefreshCw className="size-4" /> Look again
            </Button>
          </div>
        </div>
        <div className="min-w-0">
          <h3 className="font-medium">Point Kamaji here</h3>
          <p className="mt-1 text-sm text-muted">
            Kamaji posts to <code className="font-mono text-xs">https://telemetry.clastix.io</code>, an
            address that is compiled into it. Let that name lead to this server, with a certificate for it,
            and forward <code className="font-mono text-xs">/stats</code>,{' '}
            <code className="font-mono text-xs">/create</code>,{' '}
            <code className="font-mono text-xs">/update</code> and{' '}
            <code className="font-mono text-xs">/delete</code> as they are. Each installation then reports
            within five minutes.
          </p>
        </div>
        <div className="min-w-0">
          <h3 className="font-medium">Look at a demo</h3>
          <p className="mt-1 text-sm text-muted">
            <code className="font-mono text-xs">npm run demo</code>, in a checkout of the sources, shows the
            console with a simulated fleet, in a database of its own.
          </p>
        </div>
      </div>
    </section>
  )
}

const never = () => () => undefined

/** The origin is known to the browser only; the server renders a name in its place. */
function useTestReport(): string {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => 'https://this-server',
  )
  return `curl -i ${origin}/stats -H 'Content-Type: application/json' -d '${JSON.stringify(testReport)}'`
}

const testReport = {
  uuid: '00000000-0000-4000-8000-000000000001',
  kamaji_version: '26.8.2-edge',
  kubernetes_version: 'v1.33.4',
  tenant_control_plane: { running: 3, sleeping: 0, not_ready: 0, upgrading: 0 },
}
