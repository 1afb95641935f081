/** What a thread of the pool can be asked for besides `index-worker.ts`. */
export { makeBlock } from './make-block.ts'
export { printBlock } from './print-block.ts'
