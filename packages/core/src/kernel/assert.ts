/** Thrown when the program itself is wrong; never for bad data. Nothing catches it: a bug must be loud. */
export class BugError extends Error {
  override name = 'BugError'
}

/** States what must be true whatever the input; a failure is our bug and crashes. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new BugError(message)
}
