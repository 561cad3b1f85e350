import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAllowed } from './notices.mjs'
import { missingFrom, notMeantFor } from './package-contents.mjs'
import { shippedBom } from './sbom.mjs'

describe('licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'OFL-1.1'])('%s may be handed on', (licence) => {
    expect(isAllowed(licence)).toBe(true)
  })
  it.each(['', 'GPL-3.0-only', 'MIT AND GPL-2.0', 'UNLICENSED', 'SEE LICENSE IN x'])('%j may not', (licence) => {
    expect(isAllowed(licence)).toBe(false)
  })
})

describe('what is in a package', () => {
  const files = ['out/main/index.js', 'out/renderer/index.html', 'out/renderer/assets/a.css', 'out/renderer/f.woff2']
  const texts: Readonly<Record<string, string>> = {
    'out/main/index.js': `import x from "zod"; import('pdf/legacy/w.mjs'); import "node:fs"; new URL("./worker.js", import.meta.url)`,
    'out/renderer/index.html': '<script src="./assets/b.js">',
    'out/renderer/assets/a.css': 'url(./gone.woff2)',
  }
  it('lacks what a built file names and what the app cannot do without', () => {
    const missing = missingFrom(files, (path) => texts[path] ?? '')
    expect(missing).toEqual(
      expect.arrayContaining([
        'node_modules/zod/package.json',
        'node_modules/pdf/legacy/w.mjs',
        'out/main/worker.js',
        'out/renderer/assets/b.js',
        'out/renderer/assets/gone.woff2',
        'resources/sample/skarrow-ferry',
      ]),
    )
    expect(missing).not.toContain('node_modules/node/package.json')
  })
  it('has no place for sources, tests, maps, secrets and tools', () => {
    const strangers = [
      'src/main/index.ts',
      'e2e/shell.spec.ts',
      'out/main/index.js.map',
      'out/bundled/main.json',
      '.env',
      'node_modules/x/.npmrc',
      'node_modules/x/key.pem',
      'node_modules/x/a.test.js',
      'node_modules/vitest/index.js',
    ]
    expect(notMeantFor([...strangers, ...files, 'node_modules/zod/index.js', 'LICENSE'])).toEqual(strangers)
  })
})

describe('files that the app is offered for', () => {
  const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
  const config = read('electron-builder.yml')
  const section = (name: string): string => new RegExp(`^${name}:\\n((?: .*\\n)+)`, 'm').exec(config)?.[1] ?? ''
  const extensions = (text: string, each: RegExp): readonly string[] =>
    [...text.matchAll(each)].flatMap(([, found]) => found!.split(', ')).sort()

  it('are the same on a Mac and on Windows, and as many kinds on Linux', () => {
    const mac = extensions(section('mac'), /\{ ext: \[?([\w, ]+?)\]?, name/g)
    expect(mac).toContain('html')
    expect(extensions(read('resources/installer.nsh'), /\$\{DO\} "(\w+)"/g)).toEqual(mac)
    const kinds = section('mac').match(/\{ ext: /g)
    expect(section('linux').match(/^ {4}- [\w-]+\/[\w.-]+$/gm)).toHaveLength(kinds!.length)
  })
  it('stay with the programs that they belong to', () => {
    expect([...config.matchAll(/fileAssociations/g)]).toHaveLength(1)
    expect(section('mac').match(/\{ ext: .*rank: Alternate/g)).toHaveLength(section('mac').match(/\{ ext: /g)!.length)
    // The default value of an extension's key is the program that opens it.
    expect(read('resources/installer.nsh')).not.toMatch(/Classes\\\.\$\{\w+\}" ""/)
  })
})

describe('the bill of materials', () => {
  const component = (name: string, version = '1.0.0') => ({
    'bom-ref': `${name}@${version}`,
    name,
    version,
    properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
  })
  const whole = {
    metadata: { component: component('folder') },
    components: ['inside', 'tool', 'stand-in', 'electron'].map((name) => component(name)),
    dependencies: [
      { ref: 'inside@1.0.0', dependsOn: ['tool@1.0.0', 'stand-in@1.0.0'] },
      { ref: 'tool@1.0.0', dependsOn: [] },
    ],
  }
  const shipped = [
    { folder: 'node_modules/inside', version: '1.0.0' },
    { folder: 'node_modules/x/node_modules/stand-in', version: '1.0.0' },
  ]
  it('names what is handed on, Electron with it, and nothing that only builds', () => {
    const bom = shippedBom(whole, shipped, '1.0.0')
    expect(bom.components.map(({ name }) => name)).toEqual(['inside', 'stand-in', 'electron'])
    expect(bom.dependencies).toEqual([{ ref: 'inside@1.0.0', dependsOn: ['stand-in@1.0.0'] }])
    expect(JSON.stringify(bom.components)).not.toContain('development')
  })
  it('is not written when something is unknown', () => {
    expect(() => shippedBom(whole, [{ folder: 'node_modules/lost', version: '2.0.0' }], '1.0.0')).toThrow('lost@2.0.0')
  })
})
