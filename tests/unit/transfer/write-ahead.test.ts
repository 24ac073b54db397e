import { expect, it } from 'vitest'
import { writeAhead } from '../../../server/transfer/write-ahead.ts'

async function* read(log: string[], count: number, failAfter = Number.POSITIVE_INFINITY) {
  for (let batch = 1; batch <= count; batch++) {
    if (batch > failAfter) throw new Error('cannot be read')
    log.push(`read ${batch}`)
    yield batch
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('reads one batch ahead of the one that is being written, and no further', async () => {
  const log: string[] = []
  await writeAhead(read(log, 3), async (batch) => {
    await turn()
    log.push(`wrote ${batch}`)
  })
  expect(log).toEqual(['read 1', 'read 2', 'wrote 1', 'read 3', 'wrote 2', 'wrote 3'])
})

it('ends when nothing is being written any more, also where reading failed', async () => {
  const log: string[] = []
  const write = async (batch: number) => {
    await turn()
    log.push(`wrote ${batch}`)
  }
  await expect(writeAhead(read(log, 3, 1), write)).rejects.toThrow('cannot be read')
  expect(log).toEqual(['read 1', 'wrote 1'])
})

it('stops at a batch that cannot be written', async () => {
  const log: string[] = []
  const write = async (batch: number) => {
    if (batch === 2) throw new Error('cannot be written')
  }
  await expect(writeAhead(read(log, 9), write)).rejects.toThrow('cannot be written')
  expect(log.length).toBeLessThanOrEqual(3)
})
