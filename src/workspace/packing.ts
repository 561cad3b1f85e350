/**
 * Articles and sketches as bytes. A folder of ten thousand articles is held so: about a tenth of what the objects take, and cheap to
 * hand from thread to thread.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Article } from '../core/model.js'
import type { StorySketch } from '../core/story/sketch.js'

/** UTF-8 JSON, as it stands or deflated (RFC 1951). */
export interface Packed<T> {
  readonly form: 'json' | 'deflated'
  readonly bytes: Uint8Array
  /** Never there; keeps the type of what is inside. */
  readonly inside?: T
}

/** The bytes have a buffer of their own: whoever posts a part of a larger one to a thread posts all of it. */
export const pack = <T>(value: T, form: Packed<T>['form']): Packed<T> => {
  const json = Buffer.from(JSON.stringify(value), 'utf8')
  return { form, bytes: new Uint8Array(form === 'json' ? json : deflateRawSync(json, { level: 1 })) }
}

/** The same, with a buffer of its own. */
export const apart = <T>({ form, bytes }: Packed<T>): Packed<T> => ({ form, bytes: bytes.slice() })

/** The JSON text. */
export const jsonOf = ({ form, bytes }: Packed<unknown>): Buffer =>
  form === 'json' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : inflateRawSync(bytes)

export const unpack = <T>(packed: Packed<T>): T => JSON.parse(jsonOf(packed).toString('utf8')) as T

export type PackedArticle = Packed<Article>
export type PackedSketch = Packed<StorySketch>
