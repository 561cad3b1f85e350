/**
 * Loaded into a server that is measured (`node --expose-gc --import`): at each SIGUSR2 it collects garbage and writes a line with what is
 * left to standard error. Bytes.
 */
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.stderr.write(`memory ${JSON.stringify({ heapUsed, external, rss })}\n`)
})
