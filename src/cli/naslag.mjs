#!/usr/bin/env node
import path from 'node:path'
import { register } from 'tsx/esm/api'

register({ tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json') })
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
