/** What a package must hold and must not hold. Pure. */

const needed = [
  'package.json',
  'LICENSE',
  'out/main/index.js',
  'out/main/worker.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/licences/index.html',
  'out/notices/THIRD-PARTY-NOTICES.txt',
  'resources/icons/crossread-512.png',
  'resources/sample/skarrow-ferry',
  'node_modules/pdfjs-dist/cmaps',
  'node_modules/pdfjs-dist/standard_fonts',
]

/** `files` are paths in the archive, `read` gives the text of one. Returns what is missing. */
export function missingFrom(files, read) {
  const there = new Set(files)
  const inside = files.filter((path) => /^out\/.*\.(js|cjs|css|html)$/.test(path))
  const named = inside.flatMap((path) => referencesOf(path, read(path)))
  const fonts = files.filter((path) => /^out\/renderer\/.*\.woff2$/.test(path)).length > 0 ? [] : ['a font']
  return [...new Set([...needed, ...packagesOf(inside, read), ...named])]
    .filter((path) => !there.has(path))
    .concat(fonts)
}

/** Files that a built file names beside itself: chunks, workers, styles, fonts, pictures. */
function referencesOf(path, text) {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const found = [
    ...text.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[\w./-]+\.(?:js|cjs))["'`]/g),
    ...text.matchAll(/new URL\(\s*["'`](\.{1,2}\/[\w./-]+\.\w+)["'`]\s*,\s*import\.meta\.url/g),
    ...(path.endsWith('.html') ? text.matchAll(/(?:src|href)="(\.?\/?[\w./-]+\.\w+)"/g) : []),
    ...(path.endsWith('.css') ? text.matchAll(/url\(["']?(\.{0,2}\/[\w./-]+\.\w+)["']?\)/g) : []),
  ]
  return found.map(([, name]) => (name.startsWith('/') ? normal(`out/renderer${name}`) : normal(`${folder}/${name}`)))
}

const builtIn =
  /^(node|electron|fs|path|os|crypto|url|module|util|stream|events|http|https|zlib|worker_threads|child_process|buffer|perf_hooks)$/

/** The packages that the built main scripts import, which are not inside them, and the very files where they name some. */
function packagesOf(files, read) {
  const found = files
    .filter((path) => path.startsWith('out/main/'))
    .flatMap((path) => [
      ...read(path).matchAll(/(?:from|import)\s*\(?\s*["']((?:@[\w.-]+\/)?[a-z][\w.-]*)(\/[\w./-]+)?["']/g),
    ])
    .filter(([, name]) => !builtIn.test(name))
  return found.flatMap(([, name, file = '']) => [
    `node_modules/${name}/package.json`,
    ...(/\.[cm]?js$/.test(file) ? [`node_modules/${name}${file}`] : []),
  ])
}

function normal(path) {
  const parts = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The folders that the app is made of; the rest of the tree stays at home. */
const meant =
  /^(package\.json|LICENSE|out|out\/(main|preload|renderer|notices)(\/.*)?|resources|resources\/(icons|icons\/crossread-512\.png|sample(\/.*)?)|node_modules(\/.*)?)$/
const never =
  /(^|\/)(\.env.*|\.git.*|\.npmrc|.*\.(map|ts|mts|cts|tsx|pem|key|p12|pfx)|.*\.(test|spec)\.[cm]?js|test-results)$/
/** Packages that only build or test. */
const tools =
  /^node_modules\/(electron|electron-builder|electron-vite|vite|vitest|typescript|eslint|prettier|playwright|@playwright|knip|react|react-dom|tsx)(\/|$)/

export const notMeantFor = (files) => files.filter((path) => !meant.test(path) || never.test(path) || tools.test(path))
