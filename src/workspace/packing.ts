/**
 * Articles and sketches as bytes. A folder of ten thousand articles is held so: about a tenth of what the objects take, and cheap to
 * hand from thread to thread.
 */
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Article } from '../core/model.js'
import type { StorySketch } from '../core/story/sketch.js'
import { inParts } from './in-parts.js'

/** UTF-8 JSON, as it stands or deflated (RFC 1951). */
export interface Packed<T> {
  readonly form: 'json' | 'deflated'
  readonly bytes: Uint8Array
  /** Never there; keeps the type of what is inside. */
  readonly inside?: T
}

export const pack = <T>(value: T, form: Packed<T>['form']): Packed<T> => {
  const json = Buffer.from(JSON.stringify(value), 'utf8')
  return { form, bytes: new Uint8Array(form === 'json' ? json : deflateRawSync(json, { level: 1 })) }
}

/**
 * The same, with a buffer of its own. For what is posted to a thread: articles that come from the cache are parts of one buffer, which would
 * go along whole. Held they stay so, for tens of thousands of buffers make sweeping up after them slow.
 */
export const apart = <T>({ form, bytes }: Packed<T>): Packed<T> => ({ form, bytes: bytes.slice() })

/**
 * Puts values, as they are given to `place`, into one buffer of so many bytes and gives them as parts of it: the opposite of `apart`, for
 * what is held.
 */
export function createShared(length: number): { readonly place: <T>(packed: Packed<T>) => Packed<T> } {
  const all = new Uint8Array(length)
  let end = 0
  return {
    place: ({ form, bytes }) => {
      all.set(bytes, end)
      end += bytes.length
      return { form, bytes: all.subarray(end - bytes.length, end) }
    },
  }
}

/** The JSON text. */
export const jsonOf = ({ form, bytes }: Packed<unknown>): Buffer =>
  form === 'json' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : inflateRawSync(bytes)

export const unpack = <T>(packed: Packed<T>): T => JSON.parse(jsonOf(packed).toString('utf8')) as T

/** A value as bytes in the form of the runtime that made them: for another thread of it, never for a disk. */
export interface Cloned<T> {
  readonly bytes: Uint8Array
  readonly inside?: T
}

export const clone = <T>(value: T): Cloned<T> => ({ bytes: new Uint8Array(serialize(value)) })

export const unclone = <T>({ bytes }: Cloned<T>): T => deserialize(bytes) as T

/** Many packed values in one piece: ten thousand buffers take a thread a tenth of a second to post, one takes some milliseconds. */
export interface Joined<T> {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each value ends. */
  readonly ends: Uint32Array<ArrayBuffer>
  readonly inside?: T
}

/** Values joined in one go: each is some thousand bytes, put where the system has yet to find memory. */
const AT_ONCE = 250

/** Joins values whose form is 'json'. */
export async function join<T>(values: readonly Packed<T>[]): Promise<Joined<T>> {
  const ends = new Uint32Array(values.length)
  let length = 0
  values.forEach(({ bytes }, at) => (ends[at] = length += bytes.length))
  const joined = new Uint8Array(length)
  let end = 0
  for await (const part of inParts(values, AT_ONCE))
    for (const { bytes } of part) {
      joined.set(bytes, end)
      end += bytes.length
    }
  return { bytes: joined, ends }
}

export const apartOf = <T>({ bytes, ends }: Joined<T>): readonly T[] =>
  Array.from(ends, (end, at) => unpack<T>({ form: 'json', bytes: bytes.subarray(at === 0 ? 0 : ends[at - 1], end) }))

export type PackedArticle = Packed<Article>
export type PackedSketch = Packed<StorySketch>
