// The first file of a thread: from here on it runs TypeScript.
import path from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') })
export const { makeBlock } = await import('./make-block.ts')
export const { printBlock } = await import('./print-block.ts')
