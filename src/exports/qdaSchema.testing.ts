/**
 * Checks a project file against the structure that the REFI-QDA schema asks for (QDA-XML 1.0, Project.xsd of 18 March 2019): which
 * children an element has, in which order and how often, which attributes, and what these may hold. Only the part that exports use.
 */
import { SaxesParser } from 'saxes'

type Times = 'once' | 'maybe' | 'some' | 'any'
type Kind = 'guid' | 'text' | 'time' | 'number' | 'boolean' | 'colour' | 'direction'
interface Shape {
  /** In the order of the schema's sequence. */
  readonly children?: Readonly<Record<string, Times>>
  readonly required?: Readonly<Record<string, Kind>>
  readonly optional?: Readonly<Record<string, Kind>>
  readonly words?: true
}

const made = {
  creatingUser: 'guid',
  creationDateTime: 'time',
  modifyingUser: 'guid',
  modifiedDateTime: 'time',
} as const
const reference: Shape = { required: { targetGUID: 'guid' } }
const textSource: Shape = {
  children: { Description: 'maybe', PlainTextContent: 'maybe', PlainTextSelection: 'any', Coding: 'any', NoteRef: 'any', VariableValue: 'any' },
  required: { guid: 'guid' },
  optional: { name: 'text', richTextPath: 'text', plainTextPath: 'text', ...made },
} // prettier-ignore

const SHAPES: Readonly<Record<string, Shape>> = {
  Project: {
    children: { Users: 'maybe', CodeBook: 'maybe', Variables: 'maybe', Cases: 'maybe', Sources: 'maybe', Notes: 'maybe', Links: 'maybe', Sets: 'maybe', Graphs: 'maybe', Description: 'maybe', NoteRef: 'any' },
    required: { name: 'text' },
    optional: { origin: 'text', creatingUserGUID: 'guid', creationDateTime: 'time', modifyingUserGUID: 'guid', modifiedDateTime: 'time', basePath: 'text' },
  },
  Users: { children: { User: 'some' } },
  User: { required: { guid: 'guid' }, optional: { name: 'text', id: 'text' } },
  CodeBook: { children: { Codes: 'once' } },
  Codes: { children: { Code: 'some' } },
  Code: {
    children: { Description: 'maybe', NoteRef: 'any', Code: 'any' },
    required: { guid: 'guid', name: 'text', isCodable: 'boolean' },
    optional: { color: 'colour' },
  },
  Sources: { children: { TextSource: 'some' } },
  TextSource: textSource,
  Notes: { children: { Note: 'some' } },
  Note: textSource,
  PlainTextSelection: {
    children: { Description: 'maybe', Coding: 'any', NoteRef: 'any' },
    required: { guid: 'guid', startPosition: 'number', endPosition: 'number' },
    optional: { name: 'text', ...made },
  },
  Coding: {
    children: { CodeRef: 'once', NoteRef: 'any' },
    required: { guid: 'guid' },
    optional: { creatingUser: 'guid', creationDateTime: 'time' },
  },
  Links: { children: { Link: 'some' } },
  Link: {
    children: { NoteRef: 'any' },
    required: { guid: 'guid' },
    optional: { name: 'text', direction: 'direction', color: 'colour', originGUID: 'guid', targetGUID: 'guid' },
  },
  CodeRef: reference,
  NoteRef: reference,
  Description: { words: true },
  PlainTextContent: { words: true },
} // prettier-ignore

const GUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/
const KINDS: Readonly<Record<Kind, RegExp>> = {
  guid: GUID,
  text: /^/,
  time: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  number: /^[+-]?\d+$/,
  boolean: /^(true|false|0|1)$/,
  colour: /^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/,
  direction: /^(Associative|OneWay|Bidirectional)$/,
}
const MOST: Readonly<Record<Times, number>> = { once: 1, maybe: 1, some: Infinity, any: Infinity }

interface Open {
  readonly name: string
  readonly children: string[]
  words: string
}

export interface QdaFindings {
  /** What the schema does not allow, in words. */
  readonly problems: readonly string[]
  readonly elements: number
  readonly selections: readonly { readonly source: string; readonly start: number; readonly end: number }[]
}

/** Reads `xml` strictly. `sources`: the files in the archive by name; selections must lie in them, references must lead somewhere. */
export function checkProject(xml: string, sources: Readonly<Record<string, string>>): QdaFindings {
  const problems: string[] = []
  const guids = new Set<string>()
  const wanted: string[] = []
  const selections: { source: string; start: number; end: number }[] = []
  const open: Open[] = []
  let elements = 0
  let source = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => void problems.push(error.message))
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.words += text
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements++
    if (uri !== 'urn:QDA-XML:project:1.0') problems.push(`${local} is in the namespace ${uri}`)
    open.at(-1)?.children.push(local)
    open.push({ name: local, children: [], words: '' })
    const own = Object.fromEntries(Object.values(attributes).filter(({ prefix }) => prefix === '').map((one) => [one.local, one.value]).filter(([name]) => name !== 'xmlns')) as Record<string, string> // prettier-ignore
    problems.push(...attributeProblems(local, own))
    if (own['guid'] !== undefined) {
      if (guids.has(own['guid'])) problems.push(`the guid ${own['guid']} stands twice`)
      guids.add(own['guid'])
    }
    for (const name of ['targetGUID', 'originGUID', 'creatingUser', 'creatingUserGUID']) if (own[name] !== undefined) wanted.push(own[name]) // prettier-ignore
    if (local === 'TextSource') source = own['plainTextPath'] ?? ''
    if (local === 'PlainTextSelection') selections.push({ source: source.replace('internal://', 'Sources/'), start: Number(own['startPosition']), end: Number(own['endPosition']) }) // prettier-ignore
  })
  parser.on('closetag', () => {
    const last = open.pop()
    if (last !== undefined) problems.push(...contentProblems(last))
  })
  parser.write(xml).close()
  problems.push(...wanted.filter((guid) => !guids.has(guid)).map((guid) => `${guid} leads nowhere`))
  for (const { source: name, start, end } of selections) {
    const length = Array.from(sources[name] ?? '').length
    if (start < 0 || end <= start || end > length) problems.push(`a selection ${String(start)}-${String(end)} does not lie in ${name}`) // prettier-ignore
  }
  return { problems, elements, selections }
}

function attributeProblems(name: string, own: Readonly<Record<string, string>>): readonly string[] {
  const shape = SHAPES[name]
  if (shape === undefined) return [`the schema has no ${name} here`]
  const allowed = { ...shape.required, ...shape.optional }
  return [
    ...Object.keys(shape.required ?? {}).filter((key) => !(key in own)).map((key) => `${name} has no ${key}`),
    ...Object.entries(own).flatMap(([key, value]) => {
      const kind = allowed[key]
      if (kind === undefined) return [`${name} may not have ${key}`]
      return KINDS[kind].test(value) ? [] : [`${name} has a ${key} that is no ${kind}: ${value}`]
    }),
  ] // prettier-ignore
}

function contentProblems({ name, children, words }: Open): readonly string[] {
  const shape = SHAPES[name]
  const allowed = Object.entries(shape?.children ?? {})
  const places = children.map((child) => allowed.findIndex(([known]) => known === child))
  const count = (child: string): number => children.filter((one) => one === child).length
  return [
    ...(shape?.words === true || words.trim() === '' ? [] : [`${name} holds words`]),
    ...children.filter((_, i) => places[i] === -1).map((child) => `${name} may not hold ${child}`),
    ...(places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0)) ? [] : [`${name} is out of order: ${children.join(', ')}`]),
    ...allowed.flatMap(([child, times]) => {
      const found = count(child)
      const least = times === 'once' || times === 'some' ? 1 : 0
      return found < least || found > MOST[times] ? [`${name} holds ${String(found)} ${child}`] : []
    }),
  ] // prettier-ignore
}
