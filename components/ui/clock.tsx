'use client'

import { createContext, use, useState, useSyncExternalStore, type ReactNode } from 'react'
import { dayOf, type Day } from '@/lib/time/day.ts'

const tickMs = 15_000

/** Time that goes on from an instant of the server's, so that a wrong clock of the computer does no harm. */
class Clock {
  readonly #startMs: number
  readonly #origin: number
  #nowMs: number

  constructor(start: string) {
    this.#startMs = Date.parse(start)
    this.#nowMs = this.#startMs
    this.#origin = performance.now()
  }

  readonly subscribe = (onTick: () => void): (() => void) => {
    const tick = () => {
      this.#nowMs = this.#startMs + performance.now() - this.#origin
      onTick()
    }
    const timer = setInterval(tick, tickMs)
    return () => {
      clearInterval(timer)
    }
  }

  readonly nowMs = (): number => this.#nowMs
  readonly startMs = (): number => this.#startMs
  readonly today = (): Day => dayOf(new Date(this.#nowMs))
  readonly firstToday = (): Day => dayOf(new Date(this.#startMs))
}

const ClockContext = createContext<Clock | null>(null)

/** @param now the instant at which the server rendered, ISO */
export function ClockProvider({ now, children }: { now: string; children: ReactNode }) {
  const [clock] = useState(() => new Clock(now))
  return <ClockContext value={clock}>{children}</ClockContext>
}

function useClock(): Clock {
  const clock = use(ClockContext)
  if (clock === null) throw new Error('There is no ClockProvider above.')
  return clock
}

/** The present, renewed every 15 seconds. */
export function useNow(): Date {
  const clock = useClock()
  return new Date(useSyncExternalStore(clock.subscribe, clock.nowMs, clock.startMs))
}

/** The UTC day; renders again only when it changes. */
export function useToday(): Day {
  const clock = useClock()
  return useSyncExternalStore(clock.subscribe, clock.today, clock.firstToday)
}
