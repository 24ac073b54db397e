import type { IssuedLink, Person } from '@/lib/contracts/access/person.ts'
import { changePerson, removeFactorOf, resetPerson, unlockPerson } from '@/lib/queries/access/people.ts'

/** Something that an admin can do to a person, and what to know before. */
export interface PersonAction {
  key: string
  /** as the menu and the button name it */
  label: string
  /** what it will do */
  consequence: string
  tone: 'plain' | 'danger'
  /** @returns the one-time link that it makes, if it makes one */
  run: () => Promise<IssuedLink | null>
}

/** What can be done to this person now. One does not reset oneself: that is under Account. */
export function actionsFor(person: Person, isSelf: boolean): PersonAction[] {
  if (person.state === 'disabled') return [enable(person)]
  return [
    changeRole(person),
    ...(isSelf ? [] : [newLink(person)]),
    ...(person.has_factor && !isSelf ? [removeFactor(person)] : []),
    ...(person.locked_until === null ? [] : [unlock(person)]),
    disable(person),
  ]
}

function changeRole({ id, name, role }: Person): PersonAction {
  const isAdmin = role === 'admin'
  return {
    key: 'role',
    label: isAdmin ? 'Make maintainer' : 'Make admin',
    consequence: isAdmin
      ? `${name} keeps the figures, and loses people, tokens and data from the next request on.`
      : `${name} can then manage people, tokens and data.`,
    tone: 'plain',
    run: () => changePerson(id, { role: isAdmin ? 'maintainer' : 'admin' }),
  }
}

function newLink({ id, name, state, ways }: Person): PersonAction {
  const isWaiting = state === 'waiting'
  if (!isWaiting && !ways.includes('password'))
    return {
      key: 'link',
      label: 'Link for a password',
      consequence: `You get a link with which ${name} can set a password beside the way they sign in now. All their sessions end now.`,
      tone: 'plain',
      run: () => resetPerson(id),
    }
  return {
    key: 'link',
    label: isWaiting ? 'New link' : 'Reset password',
    consequence: isWaiting
      ? `You get a new link for ${name}. The one before stops working.`
      : `The password of ${name} stops working and all their sessions end now. You get a link with which they set a new one.`,
    tone: isWaiting ? 'plain' : 'danger',
    run: () => resetPerson(id),
  }
}

function removeFactor({ id, name }: Person): PersonAction {
  return {
    key: 'factor',
    label: 'Remove second factor',
    consequence: `For when ${name} has lost it: the password alone signs them in until they set up another. All their sessions end now. Make sure first that it is ${name} who asks.`,
    tone: 'danger',
    run: () => removeFactorOf(id),
  }
}

function unlock({ id, name }: Person): PersonAction {
  return {
    key: 'unlock',
    label: 'Unlock',
    consequence: `Failed sign-ins and codes of ${name} are forgotten, and they can try again at once.`,
    tone: 'plain',
    run: () => unlockPerson(id),
  }
}

function disable({ id, name }: Person): PersonAction {
  return {
    key: 'disable',
    label: 'Disable',
    consequence: `${name} is signed out everywhere now and cannot sign in again until enabled.`,
    tone: 'danger',
    run: () => changePerson(id, { disabled: true }),
  }
}

function enable({ id, name }: Person): PersonAction {
  return {
    key: 'enable',
    label: 'Enable',
    consequence: `${name} can sign in again, by the ways from before.`,
    tone: 'plain',
    run: () => changePerson(id, { disabled: false }),
  }
}
