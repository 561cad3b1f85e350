import { mkdirSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Folder of the package that a module or font lies in, as 'node_modules/react'; null for our own. */
function packageOf(path: string): string | null {
  const way = relative(import.meta.dirname, path.replace(/^\0/, '').replace(/\?.*$/, '')).replaceAll('\\', '/')
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(way)?.[0] ?? null
}

/** Writes down which packages a build holds: their licences are handed on with it, whatever package.json calls them. */
const listPackages = (build: string): Plugin => ({
  name: 'list-packages',
  generateBundle(_options, bundle) {
    const paths = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk' ? part.moduleIds : part.originalFileNames.map((name) => resolve(at('src/renderer'), name)),
    )
    const styles = [...this.getModuleIds()].filter((id) => id.includes('.css'))
    const packages = [...new Set([...paths, ...styles].flatMap((path) => packageOf(path) ?? []))].sort()
    mkdirSync(at('out/bundled'), { recursive: true })
    writeFileSync(at(`out/bundled/${build}.json`), `${JSON.stringify(packages, null, 2)}\n`)
  },
})

/**
 * One build for both shells. `main` also emits the command line and the worker, so that they share chunks with the desktop shell;
 * neither imports `electron`. The sandboxed preload must be one CommonJS file.
 */
export default defineConfig({
  main: {
    plugins: [listPackages('main')],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          cli: at('src/cli/index.ts'),
          worker: at('src/workspace/worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [listPackages('preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: at('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react(), listPackages('renderer')],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Nothing is inlined as data: the content security policy names 'self' only.
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
})
