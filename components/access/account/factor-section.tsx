'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Section } from '../section.tsx'
import { EnrolDialog } from './enrol-dialog.tsx'
import { RenewDialog } from './renew-dialog.tsx'
import { TurnOffDialog } from './turn-off-dialog.tsx'

export interface FactorState {
  isOn: boolean
  recoveryCodesLeft: number
  /** admins must have one here */
  isRequired: boolean
}

const few = 3

/** The second factor of one's own account: set up, moved, renewed, turned off. */
export function FactorSection({ isOn, recoveryCodesLeft, isRequired }: FactorState) {
  const router = useRouter()
  const [opened, setOpened] = useState<'enrol' | 'renew' | 'turn off' | null>(null)
  const close = () => {
    setOpened(null)
    router.refresh()
  }
  return (
    <Section
      id="second-factor"
      title="Second factor"
      note="A code of an app on your phone, beside the password. Whoever learns the password alone cannot sign in."
      actions={isOn ? <Badge tone="positive">On</Badge> : <Badge tone="warning">Off</Badge>}
    >
      <div className="flex flex-col gap-3 px-4 pb-4">
        {isOn && <CodesLeft left={recoveryCodesLeft} />}
        {!isOn && (
          <p className="text-sm">
            Have an authenticator app at hand, such as the one of your password manager; it takes a minute.
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button variant={isOn ? 'secondary' : 'primary'} onClick={() => setOpened('enrol')}>
            {isOn ? 'Move to another app' : 'Set up a second factor'}
          </Button>
          {isOn && <Button onClick={() => setOpened('renew')}>New recovery codes</Button>}
          {isOn && !isRequired && <Button onClick={() => setOpened('turn off')}>Turn off</Button>}
        </div>
      </div>
      {opened === 'enrol' && <EnrolDialog isMove={isOn} onClose={close} />}
      {opened === 'renew' && <RenewDialog onClose={close} />}
      {opened === 'turn off' && <TurnOffDialog onClose={close} />}
    </Section>
  )
}

function CodesLeft({ left }: { left: number }) {
  const text = `${left === 0 ? 'No' : left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`
  if (left > few) return <p className="text-sm">{text}</p>
  return (
    <Banner tone="warning">
      {text} Make new ones, or a lost phone keeps you out until an admin lets you in.
    </Banner>
  )
}
