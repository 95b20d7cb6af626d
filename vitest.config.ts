import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['pipeline/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Two files at once also on two cores: most of a file that drives a browser or a server is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
