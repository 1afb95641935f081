import { withCode } from './disk-error.ts'
import * as blocks from './index-block.ts'
import * as index from './write-index.ts'

/* What a thread of the pool can be asked for when an index is made: less code to load than all of it. */
export const makePostings = withCode(blocks.makePostings)
export const makeWords = withCode(blocks.makeWords)
export const readLastIndex = withCode(blocks.readLastIndex)
export const makeIndex = withCode(index.makeIndex)
