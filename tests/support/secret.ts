/** Both secrets of a deployment under test. */
export const testSecret = 'a secret of the tests, long enough for both'
