/** Lets a worker thread run TypeScript, then begins. */
import { register } from 'tsx/esm/api'

register()
await import('./fuzz-worker.ts')
