/** What a thread of the pool can be asked for when an index is made: less code to load than all of it. */
export { makePostings, makeWords, readWords } from './index-block.ts'
export { makeIndex } from './write-index.ts'
