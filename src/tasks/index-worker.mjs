// The first file of a thread that makes an index from naslag's TypeScript. Compiled code starts with index-worker.ts itself.
import path from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') })
export const { makeIndex, makePostings, makeWords, readLastIndex } = await import('./index-worker.ts')
