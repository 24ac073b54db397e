'use client'

import { useState } from 'react'
import { Select } from '@/components/ui/select.tsx'
import { roles, type Role } from '@/lib/contracts/access/role.ts'

export const roleLabels: Record<Role, string> = { maintainer: 'Maintainer', admin: 'Admin' }

/** The role of a new person, as a field of a form. */
export function RoleSelect() {
  const [role, setRole] = useState<Role>('maintainer')
  return (
    <Select
      name="role"
      label="Role"
      value={role}
      onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? 'maintainer')}
      options={roles.map((value) => ({ value, label: roleLabels[value] }))}
      hint={
        role === 'admin'
          ? 'Sees all figures, and manages people, tokens and data.'
          : 'Sees all figures and exports them.'
      }
    />
  )
}
