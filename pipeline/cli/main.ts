#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

// Before anything else is loaded: what comes after does not even parse on an old Node.
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `duizhao needs Node.js 20.19 or later, found ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  )
  process.exitCode = 2
} else {
  const { processTerminal } = await import('./terminal.js')
  const { run } = await import('./run.js')
  const args = process.argv.slice(2)
  process.exitCode = await run(args, processTerminal(!args.includes('--no-color')))
}
