/** An environment that cannot be used: the message names the variable and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}
