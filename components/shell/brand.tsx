import Link from 'next/link'
import { Logo } from './logo.tsx'

export function Brand() {
  return (
    <Link href="/" className="flex items-center gap-2.5 rounded-md text-base font-semibold tracking-tight">
      <Logo />
      <span>
        Kamaji <span className="font-normal text-muted">telemetry</span>
      </span>
    </Link>
  )
}
