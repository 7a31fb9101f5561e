/** The tests that every mutant of the book must survive: those of the book itself and of its second implementation. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['packages/core/test/book/**/*.test.ts', 'testkit/test/oraculo/**/*.test.ts'] },
})
