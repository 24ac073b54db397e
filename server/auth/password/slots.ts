import { AppError } from '../../errors.ts'

const maxRunning = 2
const maxWaiting = 32

interface Slots {
  running: number
  waiting: (() => void)[]
}

// The console's bundler loads this module more than once; the memory that the slots stand for is there once.
declare global {
  var kamajiTelemetryPasswordSlots: Slots | undefined
}

/**
 * Runs a piece of work that takes 64 MiB: at most two at a time, the others wait in line.
 * @throws AppError `overloaded` when the line is full
 */
export async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  const slots = (globalThis.kamajiTelemetryPasswordSlots ??= { running: 0, waiting: [] })
  await enter(slots)
  try {
    return await work()
  } finally {
    leave(slots)
  }
}

async function enter(slots: Slots): Promise<void> {
  if (slots.running < maxRunning) {
    slots.running++
    return
  }
  if (slots.waiting.length >= maxWaiting) throw new AppError('overloaded', 'Too many sign-ins at once.')
  await new Promise<void>((resolve) => slots.waiting.push(resolve))
}

/** The place goes to the first in line, else it becomes free. */
function leave(slots: Slots): void {
  const next = slots.waiting.shift()
  if (next === undefined) slots.running--
  else next()
}
