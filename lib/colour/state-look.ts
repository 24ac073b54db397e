export const controlPlaneStates = ['running', 'sleeping', 'upgrading', 'not_ready'] as const
export type ControlPlaneState = (typeof controlPlaneStates)[number]

/** How each state of a control plane is shown; the icons tell them apart without colour. */
export const stateLooks: Record<ControlPlaneState, { label: string; colour: string; icon: string }> = {
  running: { label: 'Running', colour: 'var(--color-running)', icon: '●' },
  sleeping: { label: 'Sleeping', colour: 'var(--color-sleeping)', icon: '☾' },
  upgrading: { label: 'Upgrading', colour: 'var(--color-upgrading)', icon: '↻' },
  not_ready: { label: 'Not ready', colour: 'var(--color-not-ready)', icon: '▲' },
}
