'use client'

import { Section } from '@/components/access/section.tsx'
import { ImpactPanel } from './impact-panel.tsx'
import { PlanControls } from './plan-controls.tsx'
import { RuleBuilder } from './rule-builder.tsx'
import { SaveSection } from './save-section.tsx'
import { SecondRule } from './second-rule.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { TrendPanel } from './trend-panel.tsx'
import { usePlan } from './use-plan.ts'

/** From a rule to whom it hits, when it will hit few enough, and what is decided on it. */
export function Planner() {
  const [plan, change] = usePlan()
  const rules = [plan.rule, plan.rule2].filter((rule) => rule !== null)
  return (
    <>
      <Section title="What would you drop?" note="Choose a field and what it must be; “and” narrows it down.">
        <div className="flex flex-col gap-4 px-4 pb-4">
          <RuleBuilder label="Rule" rule={plan.rule} onChange={(rule) => change({ rule })} />
          {plan.rule !== null && (
            <>
              <SecondRule rule={plan.rule2} onChange={(rule2) => change({ rule2 })} />
              <PlanControls plan={plan} onChange={change} />
            </>
          )}
        </div>
      </Section>
      <details
        key={plan.rule === null ? 'begin' : 'go on'}
        open={plan.rule === null}
        className="rounded-md border border-line bg-surface print:hidden"
      >
        <summary className="px-4 py-3 font-medium">
          {plan.rule === null ? 'To begin with' : 'Other rules to look at'}
        </summary>
        <div className="px-4 pb-4">
          <SuggestionList onPick={(rule) => change({ rule })} />
        </div>
      </details>
      {rules.length > 0 && (
        <div className={rules.length > 1 ? 'grid gap-4 xl:grid-cols-2' : 'flex flex-col gap-4'}>
          {rules.map((rule, place) => (
            <ImpactPanel key={`impact ${rule}`} place={place} rule={rule} plan={plan} />
          ))}
          {rules.map((rule, place) => (
            <TrendPanel key={`trend ${rule}`} place={place} rule={rule} threshold={plan.threshold} />
          ))}
        </div>
      )}
      {plan.rule !== null && <SaveSection rule={plan.rule} plan={plan} />}
    </>
  )
}
