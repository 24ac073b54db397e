import { FlaskConical } from 'lucide-react'

export function SimulatedBanner() {
  return (
    <p className="flex items-start gap-2 border-b border-warning/25 bg-warning-soft px-4 py-1.5 text-sm text-warning md:px-6">
      <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <strong className="font-semibold">Simulated data.</strong> This fleet is made up. No figure here is
        about real installations.
      </span>
    </p>
  )
}
