/** Network profiles that Kamaji knows. */
export const networkProfileNames = ['load_balancer', 'node_port', 'cluster_ip', 'ingress'] as const

/** Stands for any other text. */
export const unrecognisedProfile = 'unrecognised'
/** Stands for a profile where a report names none. */
export const unreportedProfile = 'unreported'
