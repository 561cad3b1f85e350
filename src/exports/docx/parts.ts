/** Pieces of a Word document that the comparison and the worksheet share. */
import { BorderStyle, Document, HeadingLevel, type ICommentOptions, type ISectionOptions, LeaderType, Packer, Paragraph, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx' // prettier-ignore
import { oneLine, plain, shortened } from '../plain.js'

export type Piece = Paragraph | Table

/** Words of ours and of strangers alike: what XML cannot hold is shown as missing. */
export function words(
  text: string,
  style: Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children'> = {},
): TextRun {
  return new TextRun({ ...style, text: plain(text).replace(/[\n\t]/g, ' ') })
}

export function heading(text: string, level: 1 | 2 | 3): Paragraph {
  const levels = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 }
  return new Paragraph({ heading: levels[level], keepNext: true, children: [words(oneLine(text))] })
}

export function paragraph(text: string, small: 'small' | 'normal' = 'normal'): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: [words(text, small === 'small' ? SMALL : {})] })
}

export const SMALL = { size: 18, color: '57534A', font: 'Arial' } as const

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'CEC8BA' }
export const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE }

/** A table of words with a repeated head row. Widths are shares of 100. */
export function wordTable(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Table {
  const cell = (text: string, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
      borders: { ...NO_LINES, bottom: HAIR },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
      children: [new Paragraph({ children: [words(text, { size: 18, bold })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, i) => cell(text, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}

/** A line to write on: a tab drawn as a line, because neighbouring borders run into one. */
export function blankLine(): Paragraph {
  return new Paragraph({
    spacing: { before: 300 },
    tabStops: [{ type: TabStopType.RIGHT, position: 10_050, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ text: '\t' })],
  })
}

const headingStyle = (size: number, before: number) =>
  ({
    run: { font: 'Arial', size, bold: true, color: '211F1B' },
    paragraph: { spacing: { before, after: 80 } },
  }) as const

const STYLES = {
  document: { run: { font: 'Georgia', size: 21 } },
  title: headingStyle(34, 0),
  heading1: headingStyle(26, 320),
  heading2: headingStyle(22, 240),
} as const

/** Resolves to the bytes of the file. A4, narrow margins. */
export async function documentOf(
  title: string,
  children: readonly Piece[],
  comments: readonly ICommentOptions[] = [],
): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: { size: { width: 11_906, height: 16_838 }, margin: { top: 900, bottom: 900, left: 900, right: 900 } },
    },
    children: [...children],
  }
  const document = new Document({
    title: shortened(oneLine(title), 200),
    creator: 'Crossread',
    lastModifiedBy: 'Crossread',
    description: 'Comparison of articles',
    styles: { default: STYLES },
    ...(comments.length === 0 ? {} : { comments: { children: [...comments] } }),
    sections: [section],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
