/** What Kamaji says of a control plane that is deleted: a calm state first, those of a failed removal last. */
export const deletionStatusNames = [
  'Ready',
  'Sleeping',
  'Upgrading',
  'Migrating',
  'WriteLimited',
  'CertificateAuthorityRotating',
  'Unknown',
  'Provisioning',
  'NotReady',
] as const
/** any other text, such as the status of a later Kamaji */
export const unrecognisedStatus = 'unrecognised'
/** a delete report without a status */
export const unreportedStatus = 'unreported'
