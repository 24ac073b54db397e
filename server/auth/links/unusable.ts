/** Why a one-time link cannot be used, and what to do. */
export const unusableLink = {
  unknown: 'It may be cut short, or a newer one has replaced it. Ask an admin for another.',
  used: 'It has been used already. If that was not you, tell an admin at once.',
  expired: 'It has expired: a link works for a day. Ask an admin for another.',
} as const
