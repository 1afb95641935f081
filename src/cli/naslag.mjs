#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { compiledCode } from './compile.mjs'

// Most functions of a short build run too few times to pay back what it costs to optimise them, which V8 begins early: one
// seed takes a third less processor time with this, thousands the same.
setFlagsFromString('--interrupt-budget=1000000')

const { main } = await import(await compiledCode('src/cli/main'))
process.exitCode = await main(process.argv.slice(2))
