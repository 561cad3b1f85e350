/**
 * Opens every export with a real consumer and says what each one found.
 *
 *   npm run check:exports              files and pictures go to a new folder below the system's temporary folder
 *   npm run check:exports -- FOLDER    or to this one
 *
 * Uses what the machine has: LibreOffice (soffice), poppler (pdfinfo, pdftotext, pdftoppm), a Chromium. What is missing is said and
 * counts as not run, never as passed. The pictures are for people to look at.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { HtmlValidate, type RuleConfig } from 'html-validate'
import jsonld from 'jsonld'
import Papa from 'papaparse'
import { chromium } from 'playwright'
import { type ExportFormat, exportFormats } from '../src/core/export-formats.js'
import { createExport } from '../src/exports/index.js'
import { checkProject } from '../src/exports/qdaSchema.testing.js'
import { sampleInput } from '../src/exports/sample.testing.js'
import { findBrowser, printPdf } from '../src/workspace/print.js'
import { ANNOTATION_CONTEXT } from './lib/annotation-context.js'

type Verdict = readonly [state: 'passed' | 'failed' | 'not run', what: string]
type Scope = 'pair' | 'story'

const run = promisify(execFile)
const scopes: readonly Scope[] = ['pair', 'story']
const pass = (good: boolean, what: string): Verdict => [good ? 'passed' : 'failed', what]

async function has(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    // poppler's programs know only -v.
    () => run(program, ['-v']).then(() => true, () => false), // prettier-ignore
  )
}

async function writeAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  for (const scope of scopes)
    for (const format of exportFormats) {
      const more = scope === 'story' ? { scope: { kind: 'story', story: 's1' } as const } : {}
      const file = await createExport(sampleInput(format, more))
      const extension = file.state === 'print-source' ? 'html' : (file.fileName.split('.').at(-1) ?? '')
      const path = join(folder, `${scope}-${format}.${extension}`)
      await writeFile(path, file.bytes)
      paths.set(`${scope}-${format}`, path)
    }
  return paths
}

const WORDS = ['14 cracks', 'Twelve cracks', 'acceptable', 'unexpected', 'The same sentence is quoted']

/** What comes first on the page comes first in the text. */
const ORDER = ['Differences', 'The same sentence is quoted', 'Notes', 'Two accounts of one evening', 'Method', 'nothing was sent anywhere'] // prettier-ignore

const inOrder = (text: string, words: readonly string[]): boolean => {
  let from = 0
  return words.every((word) => {
    const at = text.indexOf(word, from)
    from = at + word.length
    return at !== -1
  })
}

async function checkPdf(pdf: string, what: string, words: readonly string[]): Promise<Verdict[]> {
  if (!(await has('pdfinfo'))) return [['not run', `${what}: no pdfinfo here`]]
  const { stdout: info } = await run('pdfinfo', [pdf])
  const { stdout: text } = await run('pdftotext', [pdf, '-'])
  const flat = text.replace(/\s+/g, ' ')
  await run('pdftoppm', ['-r', '60', '-png', pdf, pdf.replace(/\.pdf$/, '')])
  const lost = words.filter((word) => !flat.includes(word))
  const order = words.includes('acceptable') && !what.includes('xlsx') ? [pass(inOrder(flat, ORDER), `${what}: text in the order of the page`)] : [] // prettier-ignore
  return [...order, pass(lost.length === 0, `${what}: ${/Pages:\s+(\d+)/.exec(info)?.[1] ?? '?'} pages, words missing: ${lost.join(', ') || 'none'}`)] // prettier-ignore
}

async function checkOffice(paths: ReadonlyMap<string, string>, folder: string): Promise<Verdict[]> {
  if (!(await has('soffice'))) return [['not run', 'DOCX and XLSX: no LibreOffice here']]
  const verdicts: Verdict[] = []
  for (const name of scopes.flatMap((scope) => [`${scope}-docx`, `${scope}-xlsx`, `${scope}-worksheet-docx`])) {
    const out = join(folder, 'office', name)
    const profile = `-env:UserInstallation=file://${join(folder, 'office-profile')}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, paths.get(name) ?? ''], { timeout: 120_000 }) // prettier-ignore
    const words = name.endsWith('worksheet-docx') ? ['Headlines', 'Key for the teacher'] : WORDS
    verdicts.push(...(await checkPdf(join(out, `${name}.pdf`), `${name} by LibreOffice`, words)))
  }
  const parts = unzipSync(await readFile(paths.get('pair-docx') ?? ''))
  const count = (part: string, tag: string): number =>
    strFromU8(parts[part] ?? new Uint8Array()).split(`<${tag} `).length - 1
  const comments = count('word/comments.xml', 'w:comment')
  const anchors = count('word/document.xml', 'w:commentReference')
  return [
    ...verdicts,
    pass(comments === 9 && anchors === 9, `pair-docx: ${String(comments)} comments, ${String(anchors)} anchored`),
  ]
}

async function checkPages(paths: ReadonlyMap<string, string>, folder: string): Promise<Verdict[]> {
  const executablePath = await findBrowser()
  if (executablePath === null) return [['not run', 'HTML and PDF: no Chromium here']]
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const verdicts: Verdict[] = []
  for (const name of ['pair-html', 'story-html', 'story-worksheet-pdf'])
    for (const [width, colorScheme, media] of [
      [1280, 'light', 'screen'],
      [1280, 'dark', 'screen'],
      [390, 'light', 'screen'],
      [800, 'light', 'print'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const troubles: string[] = []
      page.on('console', (message) => troubles.push(message.text()))
      await page.emulateMedia({ media, colorScheme })
      await page.goto(`file://${paths.get(name) ?? ''}`)
      await page.screenshot({
        path: join(folder, `${name}-${String(width)}-${colorScheme}-${media}.png`),
        fullPage: true,
      })
      const box = await page.locator('main').boundingBox()
      const wide = box === null || box.x + box.width > width + 1
      const headings = await page.getByRole('heading').count()
      const good = asked.length === 1 && troubles.length === 0 && !wide && headings > 1
      verdicts.push(pass(good, `${name} at ${String(width)} ${colorScheme} ${media}: ${String(asked.length)} request, ${String(troubles.length)} complaints, ${wide ? 'wider than the window' : 'fits'}`)) // prettier-ignore
      await page.close()
    }
  await browser.close()
  for (const name of ['pair-pdf', 'story-pdf', 'story-worksheet-pdf'])
    verdicts.push(...(await checkPrinted(name, paths.get(name) ?? '', executablePath)))
  return verdicts
}

async function checkPrinted(name: string, path: string, browser: string): Promise<Verdict[]> {
  const bytes = await printPdf(await readFile(path, 'utf8'), { browser })
  const pdf = path.replace(/\.html$/, '.pdf')
  await writeFile(pdf, bytes)
  const words = name.includes('worksheet') ? ['Headlines', 'Key for the teacher'] : [...WORDS, 'Monday [2] evening']
  const verdicts = await checkPdf(pdf, `${name} by Chromium`, words)
  if (!(await has('pdfinfo'))) return verdicts
  const { stdout: info } = await run('pdfinfo', [pdf])
  const outline = Buffer.from(bytes).toString('latin1').includes('/Outlines')
  return [...verdicts, pass(/Tagged:\s+yes/.test(info) && outline, `${name}: tagged, with outline`)]
}

async function checkCsv(path: string): Promise<Verdict[]> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').trimEnd()
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  const even = new Set(data.map((row) => row.length)).size === 1
  return [pass(errors.length === 0 && even, `CSV: ${String(data.length)} rows, ${String(errors.length)} errors, ${even ? 'same' : 'different'} number of columns`)] // prettier-ignore
}

const OA = 'http://www.w3.org/ns/oa#'
type Node = Readonly<Record<string, unknown>>

/** The selectors of an annotation's targets, expanded. */
const selectorsOf = (item: Node): readonly Node[] =>
  ((item[`${OA}hasTarget`] as Node[] | undefined) ?? []).flatMap((target) => (target[`${OA}hasSelector`] as Node[] | undefined) ?? []) // prettier-ignore

/** A quotation has its exact words, a position a start and an end: the properties that the model requires. */
function isWhole(selector: Node): boolean {
  const types = (selector['@type'] as string[] | undefined) ?? []
  if (types.includes(`${OA}TextQuoteSelector`)) return `${OA}exact` in selector
  return types.includes(`${OA}TextPositionSelector`) && `${OA}start` in selector && `${OA}end` in selector
}

async function checkJsonld(path: string): Promise<Verdict[]> {
  const document = JSON.parse(await readFile(path, 'utf8')) as object
  const documentLoader = (address: string) =>
    address === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ contextUrl: undefined, documentUrl: address, document: ANNOTATION_CONTEXT })
      : Promise.reject(new Error(`${address} is not loaded`))
  // Safe mode fails when anything would be dropped.
  const options = { documentLoader, base: 'file:///folder/', safe: true }
  const [collection] = await jsonld.expand(document, options)
  const page = (collection?.['https://www.w3.org/ns/activitystreams#first'] as Node[] | undefined)?.[0]
  const list = page?.['https://www.w3.org/ns/activitystreams#items'] as { '@list': Node[] }[] | undefined
  const items = list?.[0]?.['@list'] ?? []
  const complete = items.filter((item) => (item['@type'] as string[]).includes(`${OA}Annotation`) && `${OA}hasTarget` in item && typeof item['@id'] === 'string' && selectorsOf(item).every(isWhole)) // prettier-ignore
  return [pass(items.length === 10 && complete.length === 10, `JSON-LD: expanded, ${String(items.length)} annotations, ${String(complete.length)} with type, id and target`)] // prettier-ignore
}

async function checkQdpx(name: string, path: string): Promise<Verdict[]> {
  const archive = unzipSync(await readFile(path))
  const parts = Object.fromEntries(Object.entries(archive).map(([part, bytes]) => [part, strFromU8(bytes)]))
  const { problems, elements, selections } = checkProject(parts['project.qde'] ?? '', parts)
  const said = problems.length === 0 ? 'keeps to the schema' : problems.slice(0, 3).join('; ')
  return [pass(problems.length === 0, `${name} (QDPX): ${String(elements)} elements, ${String(selections.length)} selections, ${said}`)] // prettier-ignore
}

/** The HTML standard, as html-validate reads it. Its rules of taste are left out. */
async function checkMarkup(name: string, path: string): Promise<Verdict[]> {
  const rules: RuleConfig = {
    // A list may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
  }
  const validate = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules })
  const { results } = await validate.validateString(await readFile(path, 'utf8'))
  const messages = results.flatMap((result) => result.messages)
  const said = messages.slice(0, 3).map(({ line, ruleId, message }) => `${String(line)} ${ruleId}: ${message}`) // prettier-ignore
  return [pass(messages.length === 0, `${name} (markup): ${String(messages.length)} findings ${said.join('; ')}`)]
}

async function main(wanted: string | undefined): Promise<number> {
  const folder = wanted ?? (await mkdtemp(join(tmpdir(), 'crossread-exports-')))
  await mkdir(folder, { recursive: true })
  const paths = await writeAll(folder)
  const at = (scope: Scope, format: ExportFormat): string => paths.get(`${scope}-${format}`) ?? ''
  const verdicts = [
    ...(await checkCsv(at('story', 'csv'))),
    ...(await checkJsonld(at('pair', 'jsonld'))),
    ...(await checkQdpx('pair', at('pair', 'qdpx'))),
    ...(await checkQdpx('story', at('story', 'qdpx'))),
    ...(await checkMarkup('pair', at('pair', 'html'))),
    ...(await checkMarkup('story', at('story', 'html'))),
    ...(await checkMarkup('worksheet', at('story', 'worksheet-pdf'))),
    ...(await checkPages(paths, folder)),
    ...(await checkOffice(paths, folder)),
  ]
  for (const [state, what] of verdicts) console.log(`${state.padEnd(8)} ${what}`)
  console.log(`Files and pictures: ${folder}`)
  return verdicts.some(([state]) => state === 'failed') ? 1 : 0
}

process.exitCode = await main(process.argv[2])
