/** Opens a folder as a window does, in a process of its own, and prints what it took as JSON: `tsx bench/open.ts FOLDER APP_DATA`. */
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { Folder } from '../src/api/contract.js'
import { createWorkspace } from '../src/workspace/index.js'

const [folder = '', appData = ''] = process.argv.slice(2)
const home = join(import.meta.dirname, '..')

async function run(): Promise<void> {
  const shell = {
    can: () => Promise.resolve({ chooseFolder: false, printPdf: false, revealFile: false }),
    chooseFolder: () => Promise.resolve(null),
    deliver: () => Promise.resolve({ status: 'cancelled' } as const),
    printPdf: () => Promise.reject(new Error('nothing prints here')),
  }
  const workerUrl = pathToFileURL(join(home, 'out/main/worker.js'))
  const workspace = await createWorkspace({
    shell,
    appData,
    version: 'bench',
    samplePath: folder,
    watching: 'off',
    workerUrl,
  })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await workspace.call(name, input)
    if (!answer.ok) throw new Error(answer.failure.message)
    return answer.value
  }
  const delay = monitorEventLoopDelay({ resolution: 5 })
  // What the browser shell does with every event belongs to the main thread's work.
  workspace.subscribe((event) => JSON.stringify(event).length)
  delay.enable()
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await ask('folder.open', { path: folder })
  const names = performance.now() - start
  await workspace.settled()
  const ready = performance.now() - start
  const used = process.cpuUsage(cpu)
  delay.disable()
  const info = (await ask('app.info', {})) as { readonly folder: Folder }
  const searches: number[] = []
  if (process.argv[4] === 'search')
    for (const query of [
      'harbour',
      'ferry',
      'strike talks',
      'flood',
      'minister',
      'fire',
      'commission weeks',
      'xyzzy',
      '"said the"',
      'elect',
    ]) {
      const before = performance.now()
      await ask('search', { query })
      searches.push(performance.now() - before)
    }
  // The index of the search is kept for the next opening, as where a folder stays open for a while.
  await workspace.searchable()
  const searchable = performance.now() - start
  await workspace.close()
  const { articles, rest = 0, stories, problems } = info.folder
  process.stdout.write(
    JSON.stringify({
      names,
      ready,
      cpu: (used.user + used.system) / 1000,
      longest: delay.max / 1e6,
      peak: process.resourceUsage().maxRSS / 1000,
      searchable,
      articles: articles.length + rest,
      stories: stories.length,
      problems: problems.length,
      searches,
    }),
  )
}

void run()
