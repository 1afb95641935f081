/** What a thread of the pool can be asked for. */
export { makePostings, makeWords } from './index-block.ts'
export { makeBlock } from './make-block.ts'
export { printBlock } from './print-block.ts'
export { makeIndex } from './write-index.ts'
