/** Code pages by the number of a font's character set. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Null for a set that takes the code page of the document. */
export const pageOfCharset = (charset: number): number | null =>
  charset === 77 ? 10_000 : (BY_CHARSET[charset] ?? null)

/** The name under which iconv-lite knows a code page. */
export function encodingOf(page: number): string {
  if (page === 10_000) return 'macroman'
  if (page === 65_001) return 'utf-8'
  if (page === 936) return 'gb18030'
  return page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`
}
