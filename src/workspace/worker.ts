/** The entry of a worker thread: one job in, its outcome out. Piscina calls the default export. */
import { createJobs } from './jobs.js'

export default createJobs()
