import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createExport } from './index.js'
import { checkProject, type QdaFindings } from './qdaSchema.testing.js'
import { type Hostile, sampleInput } from './sample.testing.js'

async function checked(more: Parameters<typeof sampleInput>[1], hostile: Hostile = {}): Promise<QdaFindings> {
  const { bytes } = await createExport(sampleInput('qdpx', more, hostile))
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
  return checkProject(parts['project.qde'] ?? '', parts)
}

describe('a QDPX project keeps to the REFI-QDA schema', () => {
  it.each([
    ['a pair', {}],
    ['a story', { scope: { kind: 'story', story: 's1' } as const }],
    ['without notes', { options: { notes: false, hidden: [], order: 'document' as const } }],
    ['with everything hidden', { options: { notes: true, hidden: ['agree', 'diverge', 'adds', 'only', 'note', 'style'] as const, order: 'class' as const } }], // prettier-ignore
  ])('for %s', async (_, more) => {
    const { problems, elements } = await checked(more)
    expect(problems).toEqual([])
    expect(elements).toBeGreaterThan(8)
  })
  it('whatever the words are', async () => {
    const words = ']]>&<Project guid="x"/>\0\uD83D\u202E😀'
    const { problems } = await checked({}, { title: words, outlet: words, file: words, words, note: words, author: words }) // prettier-ignore
    expect(problems).toEqual([])
  })
  it('with a user for every author, also of notes that wait', async () => {
    const { annotations } = sampleInput('qdpx')
    const notes = annotations.notes.map((note) => ({ ...note, author: `Author of ${note.id}` }))
    expect((await checked({ annotations: { ...annotations, notes } })).problems).toEqual([])
  })
})

describe('the check itself', () => {
  it('finds what the schema does not allow', () => {
    const xml = '<Project xmlns="urn:QDA-XML:project:1.0"><Links/><Users><User guid="x"/></Users><Sources><TextSource guid="8b0b2d2e-0000-4000-8000-000000000000" plainTextPath="internal://a.txt"><PlainTextSelection guid="8b0b2d2e-0000-4000-8000-000000000001" startPosition="2" endPosition="9"><Coding guid="8b0b2d2e-0000-4000-8000-000000000002"/></PlainTextSelection></TextSource></Sources></Project>' // prettier-ignore
    expect(checkProject(xml, { 'Sources/a.txt': 'words' }).problems).toEqual([
      'Project has no name',
      'Links holds 0 Link',
      'User has a guid that is no guid: x',
      'Coding holds 0 CodeRef',
      'Project is out of order: Links, Users, Sources',
      'a selection 2-9 does not lie in Sources/a.txt',
    ])
  })
})
