import type { Article, Range } from '../../core/model.js'
import { makeAnchor } from '../../core/notes/anchor.js'
import type { Anchor } from '../../core/notes/model.js'

/** What a person adds to these words hangs on the words themselves, so that it is found again after the file changed. */
export const anchorOf = ({ file, text }: Article, range: Range): Anchor => makeAnchor(file, text, range)
