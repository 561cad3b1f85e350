/** Every format that a comparison is exported in: for the contract with the window and for the exports themselves. */
export const exportFormats = [
  'html',
  'markdown',
  'json',
  'docx',
  'pdf',
  'csv',
  'xlsx',
  'jsonld',
  'qdpx',
  'worksheet-docx',
  'worksheet-pdf',
] as const
export type ExportFormat = (typeof exportFormats)[number]
