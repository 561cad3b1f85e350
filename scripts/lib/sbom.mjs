/** A bill of materials cut down to what is handed on. Pure. */

/**
 * `whole` is what `npm sbom` wrote; `shipped` lists `{ folder, version }`: npm calls a package by its folder, also where
 * another stands in its place. Electron is a tool to npm, and the largest part of the package
 * to everybody else. Throws when something that is handed on is missing from what npm knows.
 */
export function shippedBom(whole, shipped, electronVersion) {
  const wanted = new Set([
    ...shipped.map(({ folder, version }) => `${folder.split('node_modules/').at(-1)}@${version}`),
    `electron@${electronVersion}`,
  ])
  const components = whole.components
    .filter((component) => wanted.has(nameOf(component)))
    .map((component) => ({ ...component, scope: 'required', properties: withoutDevelopment(component) }))
  const found = new Set(components.map(nameOf))
  const missing = [...wanted].filter((one) => !found.has(one))
  if (missing.length > 0) throw new Error(`npm does not know ${missing.join(', ')}`)
  const kept = new Set([...components.map((one) => one['bom-ref']), whole.metadata.component['bom-ref']])
  const dependencies = whole.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }))
  // npm names it by the folder that it happens to lie in.
  const component = { ...whole.metadata.component, name: 'crossread' }
  return { ...whole, metadata: { ...whole.metadata, component }, components, dependencies }
}

const nameOf = ({ name, version }) => `${name}@${version}`

/** Used to build, as npm sees it, and inside the window all the same. */
const withoutDevelopment = ({ properties = [] }) =>
  properties.filter(({ name }) => name !== 'cdx:npm:package:development')
