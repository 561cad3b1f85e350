/**
 * `npm run check:package`: everything about a package that can be tried without Electron's program. The packager judges its own
 * configuration, and packs the app around a stand-in for Electron; what it packed is read back and judged.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import asar from '@electron/asar'
import fuses from '@electron/fuses'
import { Arch, build as pack, Platform } from 'electron-builder'
import { build } from './lib/build.mjs'
import { missingFrom, notMeantFor } from './lib/package-contents.mjs'
import { root, runNode, say } from './lib/run.mjs'

const { FuseV1Options, getCurrentFuseWire } = fuses
/** Signs of a fuse's state in the program. */
const off = 0x30
const on = 0x31
const output = mkdtempSync(join(tmpdir(), 'crossread-package-'))
const problems = []
try {
  await build({ onlyIfNeeded: true })
  for (const script of ['licences', 'sbom']) {
    const { code } = await runNode(`scripts/${script}.mjs`, [], { output: 'stdout' })
    if (code !== 0) problems.push(`${script} failed`)
  }
  const app = await packAroundStandIn()
  checkFiles(join(app, 'resources/app.asar'))
  await checkFuses(join(app, 'crossread'))
  for (const name of ['THIRD-PARTY-NOTICES.txt', 'crossread.cdx.json']) {
    if (!existsSync(join(app, 'resources/notices', name))) problems.push(`${name} is not beside the app`)
  }
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error))
} finally {
  rmSync(output, { recursive: true, force: true })
}
for (const problem of problems) say(`wrong: ${problem}`)
process.stdout.write(problems.length === 0 ? 'The package is as it should be.\n' : `${problems.length} wrong\n`)
process.exitCode = problems.length === 0 ? 0 : 1

/** Electron's program is not needed to pack: a file of its name will do, with the fuses in it that are to be set. */
async function packAroundStandIn() {
  const electronDist = join(output, 'electron')
  for (const folder of ['resources', 'locales']) mkdirSync(join(electronDist, folder), { recursive: true })
  writeFileSync(join(electronDist, 'locales/en-US.pak'), '')
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
    Buffer.from([1, 9]),
    Buffer.from('0'.repeat(9)),
  ])
  writeFileSync(join(electronDist, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(electronDist, name), '')
  // The packager checks the whole configuration against its schema first, and throws where it does not fit.
  await pack({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      extends: resolve(root, 'electron-builder.yml'),
      electronDist,
      directories: { output: join(output, 'dist') },
    },
    publish: 'never',
  })
  return join(output, 'dist/linux-unpacked')
}

function checkFiles(archive) {
  const files = asar.listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
  const read = (path) => asar.extractFile(archive, path).toString('utf8')
  problems.push(...missingFrom(files, read).map((path) => `${path} is missing from the package`))
  problems.push(...notMeantFor(files).map((path) => `${path} has no place in the package`))
  process.stdout.write(`${files.length} files and folders in the package\n`)
}

async function checkFuses(program) {
  const wanted = {
    RunAsNode: off,
    EnableCookieEncryption: on,
    EnableNodeOptionsEnvironmentVariable: off,
    EnableNodeCliInspectArguments: off,
    EnableEmbeddedAsarIntegrityValidation: on,
    OnlyLoadAppFromAsar: on,
    GrantFileProtocolExtraPrivileges: off,
  }
  const found = await getCurrentFuseWire(program)
  for (const [name, state] of Object.entries(wanted)) {
    if (found[FuseV1Options[name]] !== state) problems.push(`the fuse ${name} is not set`)
  }
}
