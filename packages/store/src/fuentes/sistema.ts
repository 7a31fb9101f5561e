/** A failure of the disk or the system, not of a program: it has a code such as ENOENT. */
export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}
