/**
 * All that the audit log can tell of, in groups to look for. The words hold nothing that came from outside: names stand in
 * cells of their own, so that no name can pass for an entry.
 */
export const auditGroups = {
  access: {
    label: 'Sign-ins and sessions',
    actions: {
      'sign_in.succeeded': 'Signed in',
      'sign_in.refused': 'Sign-in refused',
      sign_out: 'Signed out',
      'session.revoked': 'Ended a session',
      'access.refused': 'Asked for what they may not do',
      'proof.refused': 'Confirmation refused',
      'throttle.removed': 'Unlocked',
      'secret.rotated': 'Changed the secret of sign-ins',
      'identity.linked': 'Linked an account of a sign-in service',
      'identity.refused': 'Linking of an account refused',
      'identity.unlinked': 'Unlinked an account of a sign-in service',
    },
  },
  people: {
    label: 'People and passwords',
    actions: {
      'user.created': 'Gave access',
      'user.role_changed': 'Changed the role',
      'user.disabled': 'Disabled',
      'user.enabled': 'Enabled',
      'password.reset': 'Took the password away',
      'password.set': 'Set a password through a link',
      'password.changed': 'Changed the password',
      'password.refused': 'Change of the password refused',
    },
  },
  factors: {
    label: 'Second factors',
    actions: {
      'factor.enrolled': 'Set up a second factor',
      'factor.removed': 'Took the second factor away',
      'factor.awaited': 'Right password, no code of the second factor yet',
      'factor.refused': 'Code of a second factor refused',
      'recovery.used': 'Used a recovery code',
      'recovery.renewed': 'Made new recovery codes',
    },
  },
  tokens: {
    label: 'API tokens',
    actions: {
      'token.created': 'Created a token',
      'token.revoked': 'Revoked a token',
      'token.refused': 'Ended token refused',
    },
  },
  data: {
    label: 'Exports, imports and deletions',
    actions: {
      'figures.exported': 'Took figures as CSV',
      'audit.exported': 'Took the audit log as CSV',
      'reports.exported': 'Exported the reports',
      'import.started': 'Started an import',
      'import.finished': 'Finished an import',
      'reports.expired': 'Deleted reports past their retention',
      'installation.erased': 'Erased an installation',
    },
  },
  catalogue: {
    label: 'Catalogue',
    actions: {
      'catalogue.saved': 'Saved an entry of the catalogue',
      'catalogue.taken_back': 'Took an entry of the catalogue back',
      'catalogue.mapped': 'Mapped a version to a release',
      'catalogue.unmapped': 'Took the mapping of a version back',
      'catalogue.updated': 'Updated the catalogue',
    },
  },
  decisions: {
    label: 'Decisions',
    actions: {
      'decision.created': 'Recorded a decision',
      'decision.amended': 'Amended a decision',
    },
  },
} as const satisfies Record<string, { label: string; actions: Record<string, string> }>

type AuditGroup = keyof typeof auditGroups
export type AuditAction = { [G in AuditGroup]: keyof (typeof auditGroups)[G]['actions'] }[AuditGroup]
