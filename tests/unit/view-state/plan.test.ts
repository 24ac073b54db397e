import { describe, expect, it } from 'vitest'
import { defaultPlan, parsePlan, writePlan, type Plan } from '../../../lib/view-state/plan.ts'

const read = (text: string) => parsePlan(new URLSearchParams(text))

describe('a plan in the URL', () => {
  it('comes back as it was, beside the parameters of others', () => {
    const plan: Plan = {
      rule: 'kubernetes<1.31 and distribution=eks',
      rule2: 'datastore=mysql',
      threshold: 0.02,
      removal: '2027-03-01',
    }
    const search = writePlan(plan, new URLSearchParams('period=30d&rule=kamaji%3Dv1.0.0'))
    expect(search.get('period')).toBe('30d')
    expect(read(search.toString())).toEqual(plan)
  })

  it('needs nothing when all is as by default', () => {
    expect(writePlan(defaultPlan, new URLSearchParams('rule=x&threshold=0.1')).size).toBe(0)
    expect(read('')).toEqual(defaultPlan)
  })

  it('is read as far as it can be', () => {
    expect(read('rule=kubernetes&threshold=7&removal=soon')).toEqual(defaultPlan)
    expect(read('rule=kubernetes<1.31&threshold=')).toMatchObject({
      rule: 'kubernetes<1.31',
      threshold: 0.05,
    })
  })

  it('has no second rule without a first, nor the same one twice', () => {
    expect(read('rule2=datastore=mysql').rule2).toBeNull()
    expect(read('rule=datastore=mysql&rule2=datastore=mysql').rule2).toBeNull()
  })
})
