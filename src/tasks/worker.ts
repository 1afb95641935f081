/** What a thread of the pool can be asked for. */
export { makeBlock } from './make-block.ts'
export { printBlock } from './print-block.ts'
