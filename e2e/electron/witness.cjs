/** Loaded into the main process before the app: notes the errors that nothing there caught, for a spec to fail on. */
const stray = []
for (const kind of ['uncaughtException', 'unhandledRejection']) {
  process.on(kind, (error) => stray.push(error instanceof Error ? (error.stack ?? error.message) : String(error)))
}
Object.assign(globalThis, { strayErrors: stray })
