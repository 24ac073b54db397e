'use client'

import { useState } from 'react'
import { Section } from '@/components/access/section.tsx'
import { Select } from '@/components/ui/select.tsx'
import { ruleTitle } from '@/lib/rules/rule-title.ts'
import type { Plan } from '@/lib/view-state/plan.ts'
import { SaveForm } from './save-form.tsx'

/** The end of the planner: what was found becomes a decision. Of two rules one is decided on. */
export function SaveSection({ rule, plan }: { rule: string; plan: Plan }) {
  const [isSecond, setSecond] = useState(false)
  const { rule2 } = plan
  const chosen = isSecond && rule2 !== null ? rule2 : rule
  return (
    <div id="save" className="print:hidden">
      <Section title="Save as decision record" note="It stays as it is, and is watched from then on.">
        {rule2 !== null && (
          <div className="max-w-3xl px-4 pb-4">
            <Select
              label="Decide on"
              hint="The other rule stays on the record, as what it was held against."
              value={chosen}
              options={[rule, rule2].map((value) => ({ value, label: ruleTitle(value) }))}
              onChange={({ target }) => setSecond(target.value === rule2)}
            />
          </div>
        )}
        <SaveForm rule={chosen} plan={plan} />
      </Section>
    </div>
  )
}
