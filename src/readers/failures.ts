/** Failures that several formats share, each with what a person can do. */
import { ReadFailure, type ReadLimits } from './reader.js'

export const damaged = (what: string): ReadFailure =>
  new ReadFailure('damaged', what, 'Save or download the file again, then reopen the folder.')

export const noArticle = (what: string): ReadFailure =>
  new ReadFailure('no-article', what, 'Open it in its own program: if it shows text, copy that into a text file.')

export const encrypted = (): ReadFailure =>
  new ReadFailure(
    'encrypted',
    'The file is locked with a password.',
    'Open it in its own program and save it without a password.',
  )

export const tooDeep = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-deep',
    `The file nests its parts more than ${limits.maxDepth} levels deep.`,
    'Open it in its own program and copy the article into a text file.',
  )

export const tooMany = (what: string): ReadFailure =>
  new ReadFailure('too-many', what, 'Split the file, or keep only the articles you need.')

export const tooLong = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-large',
    `The file holds more than ${limits.maxCharacters.toLocaleString('en-US')} characters of text.`,
    'Cut it down to the articles you need.',
  )
