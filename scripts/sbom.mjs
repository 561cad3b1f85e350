/**
 * `npm run sbom`: writes out/notices/crossread.cdx.json, a bill of materials (CycloneDX) of what is handed on. npm knows the packages
 * with their origins and hashes; the build knows which of them are inside. What is only used to build is left out.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from './lib/build.mjs'
import { shippedPackages } from './lib/notices.mjs'
import { root, say } from './lib/run.mjs'
import { shippedBom } from './lib/sbom.mjs'

try {
  await build({ onlyIfNeeded: true })
  const npm = process.env.npm_execpath
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const whole = JSON.parse(
    execFileSync(command, [...first, 'sbom', '--sbom-format=cyclonedx', '--sbom-type=application'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
  const { version: electron } = JSON.parse(readFileSync(resolve(root, 'node_modules/electron/package.json'), 'utf8'))
  const bom = shippedBom(whole, shippedPackages(), electron)
  mkdirSync(resolve(root, 'out/notices'), { recursive: true })
  writeFileSync(resolve(root, 'out/notices/crossread.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`)
  process.stdout.write(`${bom.components.length} components\n`)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
