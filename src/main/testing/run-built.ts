/**
 * Runs the built main script on the fake Electron, in a process of its own, with the true services and worker behind it. Called as
 * `run-built.ts OUT DATA SAVED`; prints what came of it as JSON. Ends by itself when the app quits, as Electron would.
 */
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDeclarations } from './declared.js'
import { createFakeElectron } from './fake-electron.js'

const [out = '', data = '', saved = ''] = process.argv.slice(2)
const fake = createFakeElectron({
  declarations: readDeclarations(),
  isPackaged: false,
  userData: data,
  appPath: resolve(out, '..'),
})
Object.assign(globalThis, { fakeElectron: fake.electron })

/** Whoever imports `electron` is given the fake, under the names that it has and no others. */
const names = Object.keys(fake.electron).join(', ')
const module = `export const { ${names} } = globalThis.fakeElectron; export default globalThis.fakeElectron`
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { shortCircuit: true, url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(module)}`)} } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

process.argv = ['electron', resolve(out, '..')]
await import(pathToFileURL(resolve(out, 'main/index.js')).href)

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo() && tries < 600; tries += 1) await new Promise((done) => setTimeout(done, 50))
  if (!isSo()) throw new Error(`it did not come to it: ${fake.log.join(', ')} ${JSON.stringify(fake.dialog.asked)}`)
}
await until(() => fake.windows.length === 1)
const [window] = fake.windows
if (window === undefined) throw new Error('no window')

interface Answer {
  readonly ok: boolean
  readonly value: Readonly<Record<string, unknown>>
}
const frame = { url: 'app://crossread/', parent: null, detached: false }
const call = (name: string, input: unknown): Promise<Answer> =>
  fake.ipc.get('crossread:call')?.(
    { senderFrame: frame, sender: { id: window.contents.id } },
    name,
    input,
  ) as Promise<Answer>

const page = (await fake.handlers.get('app')?.({ method: 'GET', url: 'app://crossread/' })) as Response
const sample = await call('folder.openSample', {})
const isRead = (event: unknown): boolean => {
  const { type, folder } = event as { type: string; folder?: { progress: unknown; articles: readonly unknown[] } }
  return type === 'folder' && folder?.progress === null && folder.articles.length > 1
}
await until(() => window.sent.some(isRead))
const info = await call('app.info', {})
const { articles } = info.value['folder'] as { articles: readonly { id: string }[] }
const [a, b] = articles.map(({ id }) => id)
const pair = await call('pair.get', { a, b })
fake.dialog.answers.save = saved
const scope = { kind: 'pair', a, b }
const exported = await call('export.run', { format: 'html', scope, notes: true, hidden: [], order: 'document' })
fake.app.emit('before-quit', { preventDefault: () => undefined })
await until(() => fake.log.at(-1) === 'quit')

const facts = {
  page: [page.status, page.headers.get('content-security-policy')?.includes("require-trusted-types-for 'script'")],
  sample: sample.ok,
  articles: articles.length,
  links: (pair.value['pair'] as { links: readonly unknown[] }).links.length,
  exported: exported.value['status'],
  switches: fake.line.get('host-resolver-rules'),
  log: fake.log,
}
process.stdout.write(`${JSON.stringify(facts)}\n`, () => process.exit(0))
