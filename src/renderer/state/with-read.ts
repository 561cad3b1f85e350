import type { ArticleSummary, Folder, ReadFile } from '../../api/contract.js'

/** The file that an article is from: without the `#2` that tells several articles of one file apart. */
const fileOf = ({ file }: ArticleSummary, known: ReadonlyMap<string, ReadFile>): string =>
  known.has(file) ? file : file.replace(/#[^#/]+$/, '')

/** The folder with what came of reading these files in the place of their names. */
export function withRead(folder: Folder, files: readonly ReadFile[]): Folder {
  const byFile = new Map(files.map((read) => [read.file, read]))
  const put = new Set<string>()
  const articles = folder.articles.flatMap((article) => {
    const read = byFile.get(fileOf(article, byFile))
    if (read === undefined) return [article]
    if (put.has(read.file)) return []
    put.add(read.file)
    return read.articles
  })
  const problems = files.flatMap(({ problem }) => problem ?? [])
  return { ...folder, articles, problems: [...folder.problems.filter(({ file }) => !byFile.has(file)), ...problems] }
}
