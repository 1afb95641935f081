// The first file of a thread that runs naslag from its TypeScript. Compiled code starts with worker.ts itself.
import path from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') })
export const { makeBlock, printBlock } = await import('./worker.ts')
