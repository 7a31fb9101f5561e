/** The tests that every mutant of the book must survive: those of the book itself, each property with a few cases. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const pocasVeces = fileURLToPath(new URL('pocas-veces.ts', import.meta.url))

export default defineConfig({
  resolve: { alias: [{ find: /^fast-check$/, replacement: pocasVeces }] },
  // Test files share their modules, which takes half the time: no module of the book keeps anything between two runs.
  test: { include: ['packages/core/test/book/**/*.test.ts'], isolate: false },
})
