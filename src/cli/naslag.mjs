#!/usr/bin/env node
import { compiledCode } from './compile.mjs'

const { main } = await import(await compiledCode('src/cli/main'))
process.exitCode = await main(process.argv.slice(2))
