import { withCode } from './disk-error.ts'
import * as make from './make-block.ts'
import * as print from './print-block.ts'

/* What a thread of the pool can be asked for besides `index-worker.ts`. */
export const makeBlock = withCode(make.makeBlock)
export const printBlock = withCode(print.printBlock)
