/** `crossread sketch`: signatures of articles, and stories from signatures. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { articleSchema, type Article } from '../core/model.js'
import { createGrouping } from '../core/story/group.js'
import { storyKeys } from '../core/story/keys.js'
import { mergeSignatures, sketchOf, type StorySketch } from '../core/story/sketch.js'
import { tokenize } from '../core/text/tokens.js'
import type { ExitCode } from './failures.js'
import { eachLine, takeLines, writeLine } from './lines.js'
import type { Terminal } from './terminal.js'

/** A line of `sketch`, for an article or for a story. */
const sketchSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  opening: z.string(),
  published: z.string().nullable(),
  signature: z.string(),
  /** Of a story, or of an article that stands for itself. */
  articles: z.array(z.string()).readonly().optional(),
})
type SketchLine = z.infer<typeof sketchSchema>

function lineOf(article: Article) {
  const sentences = article.sentences.map(({ start, end }) => ({
    tokens: tokenize(article.text.slice(start, end), article.language, start),
  }))
  const sketch = sketchOf(article, sentences)
  return { ...sketch, file: article.file, outlet: article.outlet, keys: storyKeys(sketch) }
}

/** Signatures of stories grouped before count as one article each, so that each day's articles can be added to the stories of the days before. */
async function group(terminal: Terminal): Promise<ExitCode> {
  const grouping = createGrouping()
  const lines = new Map<string, SketchLine>()
  const code = await takeLines(terminal, sketchSchema, (line) => {
    grouping.add([line])
    // Fields that are of no use here, as the keys, would be most of the memory.
    const { id, title, opening, published, signature, articles } = line
    lines.set(id, { id, title, opening, published, signature, articles })
  })
  for (const { id, title, articles } of grouping.stories()) {
    const members = articles.flatMap((member) => lines.get(member) ?? [])
    const [first] = members
    if (first === undefined) continue
    const own = members.flatMap((member) => member.articles ?? [member.id])
    const story: StorySketch = {
      id: first.articles === undefined ? id : first.id,
      title: title === '' ? null : title,
      opening: first.opening,
      published: first.published,
      signature: mergeSignatures(members.map(({ signature }) => signature)),
    }
    await writeLine(terminal, { ...story, articles: [...new Set(own)], keys: storyKeys(story) })
  }
  return code
}

export function sketch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: { group: { type: 'boolean', default: false } } })
  return values.group ? group(terminal) : eachLine(terminal, { schema: articleSchema, work: lineOf })
}
