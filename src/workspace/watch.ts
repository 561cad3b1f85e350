/** Notices that something in a folder may have changed. What changed is found by listing it again. */
import { basename } from 'node:path'
import { isSkippedName } from './scan.js'

export interface Watch {
  readonly close: () => Promise<void>
}

export interface WatchOptions {
  readonly root: string
  /** How many files were listed. */
  readonly files: number
  /** Called some time after changes have come to rest. Never twice at once. */
  readonly onStir: () => Promise<void>
}

/** Systems give out a few thousand watches; larger folders are listed anew from time to time. */
const MOST_WATCHED = 2_000
/** Milliseconds. */
const REST = 400
const ROUND = 20_000

/** Runs `work` once the calls to `stir` have come to rest. */
function createRest(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  return {
    stir: (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => {
        timer = null
        running = running.then(work).catch(() => undefined)
      }, REST)
      timer.unref()
    },
    stop: async (): Promise<void> => {
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

function watchByRounds(onStir: () => Promise<void>): Watch {
  const rest = createRest(onStir)
  const timer = setInterval(rest.stir, ROUND).unref()
  return {
    close: () => {
      clearInterval(timer)
      return rest.stop()
    },
  }
}

export async function watchFolder({ root, files, onStir }: WatchOptions): Promise<Watch> {
  if (files > MOST_WATCHED) return watchByRounds(onStir)
  const { watch } = await import('chokidar')
  const rest = createRest(onStir)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && isSkippedName(basename(path)),
  })
  watcher.on('all', rest.stir)
  // Where watching fails (network drives, too few watches) the folder is listed anew from time to time instead.
  const rounds: Watch[] = []
  watcher.on('error', () => {
    if (rounds.length === 0) rounds.push(watchByRounds(onStir))
  })
  return {
    close: async () => {
      await Promise.all([watcher.close(), rest.stop(), ...rounds.map((round) => round.close())])
    },
  }
}
