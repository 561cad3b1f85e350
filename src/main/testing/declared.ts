/** What Electron declares in its own type file: so that a fake of it can hold nothing that Electron has not. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

export interface Declared {
  readonly members: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

const typeFile = join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts')

type TypeNode = ts.ClassDeclaration | ts.InterfaceDeclaration

/** Reads the file once; then gives the members and event names of each class or interface, inherited ones included. */
export function readDeclarations(): (type: string) => Declared {
  const file = ts.createSourceFile(typeFile, readFileSync(typeFile, 'utf8'), ts.ScriptTarget.Latest, false)
  const types = new Map<string, TypeNode>()
  const collect = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      // The first is the declaration itself; later namespaces only repeat its name.
      if (node.name !== undefined && !types.has(node.name.text)) types.set(node.name.text, node)
    } else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, collect)
  }
  ts.forEachChild(file, collect)
  const lookUp = (type: string): Declared => {
    const node = types.get(type)
    if (node === undefined) throw new Error(`Electron declares no ${type}`)
    const own = membersOf(node)
    const parents = parentsOf(node)
      .filter((name) => types.has(name))
      .map(lookUp)
    return {
      members: new Set([...own.members, ...parents.flatMap(({ members }) => [...members])]),
      events: new Set([...own.events, ...parents.flatMap(({ events }) => [...events])]),
    }
  }
  return lookUp
}

function membersOf(node: TypeNode): Declared {
  const members = new Set<string>()
  const events = new Set<string>()
  for (const member of node.members) {
    if (member.name === undefined || !ts.isIdentifier(member.name)) continue
    members.add(member.name.text)
    const first = ts.isMethodSignature(member) || ts.isMethodDeclaration(member) ? member.parameters[0] : undefined
    const type = first?.type
    if (
      member.name.text === 'on' &&
      type !== undefined &&
      ts.isLiteralTypeNode(type) &&
      ts.isStringLiteral(type.literal)
    ) {
      events.add(type.literal.text)
    }
  }
  return { members, events }
}

const parentsOf = (node: TypeNode): readonly string[] =>
  (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => (ts.isIdentifier(expression) ? expression.text : '')),
  )

/** Passed through: what JavaScript itself asks of any object, and promises of any value. */
const isLanguage = (key: string | symbol): boolean =>
  typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === 'constructor' || key === 'prototype'

/** `parts` as an object of Electron's type: throws for a member that Electron does not declare, or that the fake does not have. */
export function declaredAs(type: string, parts: object, lookUp: (type: string) => Declared): unknown {
  const { members } = lookUp(type)
  for (const key of Object.keys(parts)) {
    if (!members.has(key)) throw new Error(`Electron's ${type} has no ${key}`)
  }
  return new Proxy(parts, {
    get: (target, key) => {
      if (isLanguage(key) || key in target) return Reflect.get(target, key) as unknown
      throw new Error(
        members.has(String(key))
          ? `the fake ${type} has no ${String(key)}`
          : `Electron's ${type} has no ${String(key)}`,
      )
    },
    set: (target, key, value) => {
      if (!members.has(String(key))) throw new Error(`Electron's ${type} has no ${String(key)} to set`)
      return Reflect.set(target, key, value)
    },
  })
}
