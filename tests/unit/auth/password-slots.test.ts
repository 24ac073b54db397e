import { describe, expect, it } from 'vitest'
import { inSlot } from '../../../server/auth/password/slots.ts'

describe('the line in front of the password hash', () => {
  it('lets two in at a time, 32 wait, and refuses the rest', async () => {
    let running = 0
    let most = 0
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    const work = async () => {
      most = Math.max(most, ++running)
      await gate
      running--
    }
    const asked = Array.from({ length: 40 }, () => inSlot(work))
    open()
    const results = await Promise.allSettled(asked)
    expect(most).toBe(2)
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(6)
    await expect(inSlot(async () => 'free again')).resolves.toBe('free again')
  })

  it('gives the place back when the work fails', async () => {
    const failing = () => inSlot(() => Promise.reject(new Error('no')))
    await Promise.allSettled([failing(), failing(), failing(), failing()])
    await expect(inSlot(async () => 1)).resolves.toBe(1)
  })
})
