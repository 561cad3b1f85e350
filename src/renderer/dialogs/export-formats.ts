/** The formats that are offered, with what each is good for. */
import type { ExportFormat } from '../../core/export-formats.js'

export interface FormatChoice {
  readonly id: ExportFormat
  readonly name: string
  readonly help: string
}

export interface FormatGroup {
  readonly title: string
  readonly formats: readonly FormatChoice[]
}

export const formatGroups: readonly FormatGroup[] = [
  {
    title: 'To read and hand on',
    formats: [
      { id: 'html', name: 'Web page', help: 'One file that opens anywhere, with all marks, notes and both texts.' },
      { id: 'pdf', name: 'PDF', help: 'The same page for printing and filing.' },
      { id: 'docx', name: 'Word', help: 'Two columns; differences and notes as comments.' },
      { id: 'markdown', name: 'Markdown', help: 'Plain text for notes and wikis.' },
    ],
  },
  {
    title: 'For class',
    formats: [
      { id: 'worksheet-docx', name: 'Worksheet (Word)', help: 'Questions with blank lines, and a key.' },
      { id: 'worksheet-pdf', name: 'Worksheet (PDF)', help: 'The same, ready to print.' },
    ],
  },
  {
    title: 'For tables and programs',
    formats: [
      { id: 'xlsx', name: 'Spreadsheet (XLSX)', help: 'Differences, claims and notes on sheets of their own.' },
      { id: 'csv', name: 'CSV', help: 'The same tables as plain text.' },
      { id: 'json', name: 'Data (JSON)', help: 'The whole comparison with offsets.' },
      { id: 'jsonld', name: 'W3C annotations (JSON-LD)', help: 'For annotation tools.' },
      { id: 'qdpx', name: 'QDPX', help: 'For NVivo, ATLAS.ti and MAXQDA.' },
    ],
  },
]

/** Why a format cannot be chosen here; null when it can. */
export function whyNot(format: ExportFormat, can: { readonly printPdf: boolean }): string | null {
  if ((format !== 'pdf' && format !== 'worksheet-pdf') || can.printPdf) return null
  return 'Not here: no browser that can print was found on this machine. Choose the web page or Word, and print it to PDF.'
}
