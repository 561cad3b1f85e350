/** Notices that something in a folder may have changed. What changed is found by listing it again. */
import { basename } from 'node:path'
import type { FSWatcher } from 'chokidar'
import { isSkippedName } from './scan.js'

export interface Watch {
  readonly close: () => Promise<void>
}

export interface WatchOptions {
  readonly root: string
  /** How many files were listed. */
  readonly files: number
  /** Called some time after changes have come to rest. Says whether the folder is there. */
  readonly onStir: () => Promise<'there' | 'gone'>
}

interface Watcher extends Watch {
  /** As if something had changed. */
  readonly stir: () => void
}

/** Systems give out a few thousand watches; larger folders are listed anew from time to time. */
const MOST_WATCHED = 2_000
/** Milliseconds. */
const REST = 400
const ROUND = 20_000
/** A folder that went away is looked for so often. */
const ABSENT_ROUND = 3_000

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

function watchByRounds(onStir: () => Promise<void>): Watcher {
  const rest = createRest(onStir)
  const timer = setInterval(rest.stir, ROUND).unref()
  return {
    stir: rest.stir,
    close: () => {
      clearInterval(timer)
      return rest.stop()
    },
  }
}

/**
 * A file whose removal chokidar notices only after `close` makes it call its own `add`, which opens it again: it would watch the folder
 * above for its return, and keep the process from ending.
 */
function closeForGood(watcher: FSWatcher): Promise<void> {
  watcher.add = () => watcher
  return watcher.close()
}

async function watchWhatIsThere(
  { root, files }: Pick<WatchOptions, 'root' | 'files'>,
  onStir: () => Promise<void>,
): Promise<Watcher> {
  if (files > MOST_WATCHED) return watchByRounds(onStir)
  const { watch } = await import('chokidar')
  const rest = createRest(onStir)
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && isSkippedName(basename(path)),
  })
  watcher.on('all', rest.stir)
  // What changed since the files were listed and before each was watched is told by nothing else.
  watcher.once('ready', rest.stir)
  // Where watching fails (network drives, too few watches) the folder is listed anew from time to time instead.
  const rounds: Watch[] = []
  watcher.on('error', () => {
    if (rounds.length === 0) rounds.push(watchByRounds(onStir))
  })
  return {
    stir: rest.stir,
    close: async () => {
      await Promise.all([closeForGood(watcher), rest.stop(), ...rounds.map((round) => round.close())])
    },
  }
}

/** A watch is of what was there: of a folder that goes away and comes back it hears nothing more. So that one is looked for, and watched anew. */
export async function watchFolder({ onStir, ...what }: WatchOptions): Promise<Watch> {
  let state: 'there' | 'gone' | 'closed' = 'there'
  let timer: NodeJS.Timeout | null = null
  let ended: Promise<void> = Promise.resolve()
  const isClosed = (): boolean => state === 'closed'
  const look = async (): Promise<void> => {
    const found = await onStir()
    if (isClosed()) return
    if (found === 'there' && state === 'gone') {
      // Not waited for: this very call is a part of what ends.
      ended = watcher.close()
      const anew = await watchWhatIsThere(what, look)
      if (isClosed()) return anew.close()
      watcher = anew
      // What changed before it was watched again.
      watcher.stir()
    }
    state = found
    if (found === 'gone') timer = setTimeout(() => watcher.stir(), ABSENT_ROUND).unref()
  }
  let watcher = await watchWhatIsThere(what, look)
  return {
    close: async () => {
      state = 'closed'
      if (timer !== null) clearTimeout(timer)
      await Promise.all([ended, watcher.close()])
    },
  }
}
