// The first file of a thread that builds from naslag's TypeScript. Compiled code starts with build-thread.ts itself.
import path from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') })
await import('./build-thread.ts')
