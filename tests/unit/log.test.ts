import { describe, expect, it } from 'vitest'
import { describeError } from '../../server/log.ts'

describe('what the log says of an error', () => {
  it('is one line', () => {
    expect(describeError(new Error('first\n  second'))).toBe('first second')
  })

  it('is what the database said, without the words of its client', () => {
    const message = 'could not extend file "base/5/16443": No space left on device'
    const wrapped = `\nInvalid \`prisma.$executeRawUnsafe()\` invocation:\n\n\nRaw query failed. Code: \`53100\`. Message: \`${message}\``
    expect(describeError(new Error(wrapped))).toBe(message)
  })

  it('tells every reason of an error that has several', () => {
    expect(describeError(new AggregateError([new Error('one'), new Error('two')]))).toBe('one; two')
  })
})
