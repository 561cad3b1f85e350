/** A page saved with its pictures in one file (MHTML): its first part is the page; frames and pictures are left alone. */
import { noArticle } from '../failures.js'
import { readPage } from '../html/page.js'
import type { RawArticle, ReadLimits } from '../reader.js'
import { parseMessage } from './message.js'

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** The message with nothing but its first part: browsers save every advertisement frame as a page of its own behind it. */
function firstPartOnly(bytes: Uint8Array): Uint8Array {
  const source = latin1(bytes)
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(source.slice(0, 20_000))?.[1]
  if (boundary === undefined) return bytes
  const mark = `\n--${boundary}`
  const second = source.indexOf(mark, source.indexOf(mark) + mark.length)
  return second < 0 ? bytes : Buffer.concat([bytes.subarray(0, second), Buffer.from(`${mark}--\r\n`, 'latin1')])
}

const addressIn = (bytes: Uint8Array): string | null =>
  /^(?:snapshot-content-location|content-location):\s*(https?:\/\/\S+)/im.exec(latin1(bytes.subarray(0, 8_192)))?.[1] ??
  null

/** The article of a saved page. Throws `ReadFailure`. */
export async function readSavedPage(bytes: Uint8Array, limits: ReadLimits): Promise<RawArticle> {
  const { html } = await parseMessage(firstPartOnly(bytes))
  if (html === undefined) throw noArticle('The saved page holds no HTML.')
  const page = readPage(html, limits, null)
  const url = addressIn(bytes)
  const hints =
    url === null || page.hints.url !== undefined
      ? page.hints
      : { ...page.hints, url: { value: url, source: 'format' as const } }
  return { ...page, hints }
}
