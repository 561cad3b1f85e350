/** The engine as it ships. The runner of TypeScript names every function anew each time it is made, which takes a fifth of a comparison. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** Bundles a file of this folder as the application is bundled, and calls the function `name` that it exports. */
async function runBundled(file: string, name: string): Promise<string> {
  // Inside the project, so that the bundle finds the packages.
  const outDir = mkdtempSync(join(root, 'node_modules/.bench-'))
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      build: {
        ssr: join(import.meta.dirname, file),
        outDir,
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    })
    // The bundle exports what the file does.
    const module = (await import(pathToFileURL(join(outDir, 'bench.mjs')).href)) as Readonly<
      Record<string, (() => string) | undefined>
    >
    const measure = module[name]
    if (measure === undefined) throw new TypeError(`${file} has no function ${name}`)
    return measure()
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** A part of the benchmark that is measured as it ships. */
export const asShipped = (file: string, name: string) => (): Promise<string> => runBundled(file, name)
