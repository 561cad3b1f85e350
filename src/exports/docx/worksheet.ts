/** The worksheet as a Word document, to be changed by the teacher. */
import { PageBreak, Paragraph } from 'docx'
import type { Fact } from '../facts.js'
import { everyReport, LETTERS, perhapsTitle, saidWords, SOME_TITLE, type Worksheet } from '../worksheet.js'
import { blankLine, documentOf, heading, paragraph, type Piece, wordTable } from './parts.js'

/** Resolves to the bytes of the file. */
export function docxWorksheet(sheet: Worksheet): Promise<Uint8Array> {
  return documentOf(sheet.title, [...studentPages(sheet), ...key(sheet)])
}

function studentPages(sheet: Worksheet): readonly Piece[] {
  const { articles, shared, some, differences } = sheet
  const names = articles.map(({ name, dated }, i) => `${LETTERS(i)}: ${name}, ${dated}`)
  return [
    heading(sheet.title, 1),
    paragraph(
      'Worksheet: one story, several reports. Name: ______________________________  Date: ______________',
      'small',
    ),
    ...names.map((name) => paragraph(name)),
    ...(shared.length === 0
      ? []
      : [
          heading(`Facts that ${everyReport(sheet)} include`, 2),
          paragraph(`There are at least ${String(shared.length)}. Write down as many as you find.`),
          ...lines(Math.min(6, shared.length)),
        ]),
    ...(some.length === 0
      ? []
      : [
          heading('Facts that only some reports include', 2),
          paragraph('Tick the reports that have it.'),
          wordTable([{ head: 'Fact', share: 100 - 6 * articles.length, voice: 'quoted' }, ...articles.map((_, i) => ({ head: LETTERS(i), share: 6, voice: 'ours' as const }))], some.map(([said]) => [said?.words ?? '', ...articles.map(() => '\u2610')])), // prettier-ignore
        ]),
    ...(differences.length === 0 ? [] : differenceTasks(differences)),
    heading('Headlines', 2),
    ...articles.map(({ title }, i) => paragraph(`${LETTERS(i)}: ${title ?? 'no headline'}`)),
    ...questionLines(sheet.headlines, 2),
    ...questions('Sources', sheet.sources, 2),
  ]
}

function differenceTasks(differences: Worksheet['differences']): readonly Piece[] {
  return [
    heading('Where they differ', 2),
    paragraph('Read both passages. What differs, and how could one find out?'),
    ...differences.flatMap(({ a, b }, i) => [
      paragraph(`${String(i + 1)}. ${a.letter}: ${a.words}`),
      paragraph(`${b.letter}: ${b.words}`),
      ...lines(1),
    ]),
  ]
}

function lines(count: number): readonly Paragraph[] {
  return Array.from({ length: count }, blankLine)
}

function questions(title: string, texts: readonly string[], each: number): readonly Piece[] {
  return [heading(title, 2), ...questionLines(texts, each)]
}

function questionLines(texts: readonly string[], each: number): readonly Piece[] {
  return texts.flatMap((text, i) => [paragraph(`${String(i + 1)}. ${text}`), ...lines(each)])
}

function key(sheet: Worksheet): readonly Piece[] {
  // A paragraph for what each report says, the first with the number.
  const list = (title: string, entries: readonly (readonly string[])[]): readonly Piece[] =>
    entries.length === 0
      ? []
      : [
          heading(title, 3),
          ...entries.flatMap((texts, i) =>
            texts.map((text, at) => paragraph(at === 0 ? `${String(i + 1)}. ${text}` : text)),
          ),
        ]
  const facts = (all: readonly Fact[]): readonly (readonly string[])[] => all.map((said) => said.map(saidWords))
  return [
    new Paragraph({ children: [new PageBreak()] }),
    heading('Key for the teacher', 2),
    ...list(`Facts that ${everyReport(sheet)} include`, facts(sheet.shared)),
    ...list(SOME_TITLE, facts(sheet.some)),
    ...list(perhapsTitle(sheet), facts(sheet.perhaps)),
    ...list(
      'Where they differ',
      sheet.differences.map(({ answers }) => answers),
    ),
    heading('Method', 3),
    ...sheet.method.map((line) => paragraph(line, 'small')),
  ]
}
