#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { compiledCode } from './compile.mjs'

// Most functions of a short build run too few times to pay back what it costs to optimise them, which V8 begins early: one
// seed takes a third less processor time with this, thousands the same. Newer ones, from Node 22 on, do not know the flag, and
// begin with an optimiser that costs little.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=1000000')

// Who reads may stop before the end, as `head` does: the command goes on to its end and its status.
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)

const code = await load().catch(complain)
if (code !== undefined) process.exitCode = await code.main(process.argv.slice(2))

async function load() {
  return import(await compiledCode('src/cli/main'))
}

function ignoreClosedPipe(error) {
  if (error.code !== 'EPIPE') throw error
}

function complain({ code, message }) {
  const sentence =
    code === 'ERR_MODULE_NOT_FOUND'
      ? 'Unexpected folder without all packages, expected those of package-lock.json. Write: npm ci'
      : `Unexpected fault at the start, expected code that can be compiled. ${message.split('\n').slice(0, 2).join(' ')}`
  process.stderr.write(`naslag: ${sentence}\n`)
  process.exitCode = 3
}
