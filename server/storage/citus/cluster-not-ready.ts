/** Tables cannot be distributed here yet; the message says what to do. */
export class ClusterNotReady extends Error {
  override name = 'ClusterNotReady'
}

const steps = 'docs/scale.md has the steps.'

export const noExtension =
  'This database has no Citus: install it on every node, and run "create extension citus" in this database on each of ' +
  `them. ${steps}`

export const noWorker =
  'This Citus cluster has no worker: tell it "select citus_set_coordinator_host(…)" and ' +
  `"select citus_add_node(…)" first. ${steps}`
