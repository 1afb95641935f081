import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BitReader } from '../../../src/search/bit-reader.ts'
import { BitWriter } from '../../../src/search/bit-writer.ts'
import { frontCoded, readFrontCoded } from '../../../src/search/file-format.ts'
import { readShard, type TermLists, writeLists } from '../../../src/search/shard.ts'

const word = fc.stringMatching(/^[a-z0-9.é語]{1,12}$/)

test('numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 30 - 2)), fc.nat(12), (numbers, k) => {
      const to = new BitWriter()
      for (const number of numbers) {
        to.number(number)
        to.rice(number % 5000, k)
      }
      const from = new BitReader(to.bytes())
      for (const number of numbers) {
        assert.equal(from.number(), number)
        assert.equal(from.rice(k), number % 5000)
      }
    }),
  )
})

test('ascending numbers are read as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9999)), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b)
      const to = new BitWriter()
      to.ascending(Uint32Array.from(sorted), 10_000)
      assert.deepEqual([...new BitReader(to.bytes()).ascending(10_000)], sorted)
    }),
  )
})

test('words are read as they were written', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const sorted = words.sort()
      const to = new BitWriter()
      let before = ''
      for (const word of sorted) {
        to.word(word, before)
        before = word
      }
      const from = new BitReader(to.bytes())
      before = ''
      for (const word of sorted) {
        before = from.word(before)
        assert.equal(before, word)
      }
      assert.deepEqual(readFrontCoded(frontCoded(sorted)), sorted)
    }),
  )
})

test('ascending numbers may be few of very many, or the first of a list', () => {
  const numbers = Uint32Array.of(5, 2 ** 22, 2 ** 27 + 1, 2 ** 30 - 1)
  for (const universe of [2 ** 30, 2 ** 31 - 1]) {
    for (const count of [0, 1, 2, 3, 4]) {
      const to = new BitWriter()
      to.bits(1, 7)
      to.ascending(numbers, universe, 5, count)
      to.bits(0b101, 3)
      const from = new BitReader(to.bytes())
      from.at = 7
      assert.deepEqual(from.ascending(universe, 5), numbers.slice(0, count))
      assert.equal(from.bits(3), 0b101)
    }
  }
})

test('appended bits follow, from whatever bit to whatever bit', () => {
  const bit = fc.integer({ min: 0, max: 1 })
  fc.assert(
    fc.property(fc.array(bit), fc.array(bit, { maxLength: 200 }), fc.nat(200), (before, bits, from) => {
      const first = new BitWriter()
      for (const one of before) first.bits(one, 1)
      const second = new BitWriter()
      for (const one of bits) second.bits(one, 1)
      const start = Math.min(from, bits.length)
      first.append(second, start)
      first.append(second, 0, start)
      const read = new BitReader(first.bytes())
      const wanted = [...before, ...bits.slice(start), ...bits.slice(0, start)]
      assert.equal(first.length, wanted.length)
      assert.deepEqual(
        wanted.map(() => read.bit()),
        wanted,
      )
    }),
  )
})

test('a shard gives the lists that were put in', () => {
  const lists: TermLists = {
    text: { docs: Uint32Array.of(0, 7, 8, 99), counts: Uint16Array.of(1, 3, 1, 2) },
    parts: { docs: Uint32Array.of(3) },
    about: Uint32Array.of(1, 4),
  }
  const to = new BitWriter()
  to.number(1)
  to.word('wind', '')
  writeLists(to, lists, { passages: 100, episodes: 5 })
  const head = new TextEncoder().encode('{"wind":["n\\nWind"]}\n')
  const shard = readShard(new Uint8Array([...head, ...to.bytes()]), { passages: 100, episodes: 5 })
  assert.deepEqual(shard.get('wind'), { ...lists, notes: ['n\nWind'] })
})

test('bits that are none are refused', () => {
  assert.throws(() => new BitReader(new Uint8Array(8)).number(), RangeError)
  assert.throws(() => new BitReader(new Uint8Array(0)).word(''), RangeError)
  assert.throws(() => new BitReader(Uint8Array.of(0, 0xff, 0xff)).ascending(10), RangeError)
})
