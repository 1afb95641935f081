import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movePlace, PlaceKeeper } from '../../../../src/browser/episode/last-place.ts'

function store(): Map<string, string> & Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const map = new Map<string, string>()
  return Object.assign(map, {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  })
}

test('a place is kept for its own episode and forgotten at the end', () => {
  const device = store()
  const one = new PlaceKeeper('/a/', () => device)
  one.keep({ passage: 'pabc', x: 340 })
  assert.deepEqual(one.read(), { passage: 'pabc', x: 340 })
  assert.equal(new PlaceKeeper('/b/', () => device).read(), undefined)
  one.forget()
  assert.equal(one.read(), undefined)
})

test('a place is that of its episode on hosts that take the slash away, and where the file is named', () => {
  const device = store()
  const place = { passage: 'p1', x: 5 }
  const keeperOf = (page: string): PlaceKeeper => new PlaceKeeper(page, () => device)
  keeperOf('/pod/episodes/a/').keep(place)
  assert.deepEqual([...device.keys()], ['naslag:place:/pod/episodes/a/'])
  for (const page of ['/pod/episodes/a', '/pod/episodes/a/index.html'])
    assert.deepEqual(keeperOf(page).read(), place, page)
  assert.equal(keeperOf('/pod/episodes/ab').read(), undefined)
})

test('a place moves with its episode, and not over one that is kept there', () => {
  const device = store()
  const [former, now] = [new PlaceKeeper('/former/', () => device), new PlaceKeeper('/now/', () => device)]
  movePlace('/former/', '/now/', () => device)
  assert.equal(device.size, 0)
  former.keep({ passage: 'pabc', x: 340 })
  movePlace('/former/', '/now/', () => device)
  assert.deepEqual([former.read(), now.read()], [undefined, { passage: 'pabc', x: 340 }])
  former.keep({ passage: 'pdef', x: 1 })
  movePlace('/former/', '/now/', () => device)
  assert.deepEqual([former.read(), now.read()], [undefined, { passage: 'pabc', x: 340 }])
})

for (const value of [
  '',
  '{',
  '1',
  'null',
  '{"passage":1,"x":2}',
  '{"passage":"p"}',
  '{"passage":"p","x":1e999}',
  '{"passage":"p","x":-1}',
  '{"passage":"p","x":1001}',
]) {
  test(`what somebody else wrote is no place: ${value}`, () => {
    const device = store()
    device.set('naslag:place:/a/', value)
    assert.equal(new PlaceKeeper('/a/', () => device).read(), undefined)
  })
}

test('without storage nothing is kept and nothing fails', () => {
  const keeper = new PlaceKeeper('/a/', () => {
    throw new DOMException('denied', 'SecurityError')
  })
  keeper.keep({ passage: 'pabc', x: 1 })
  keeper.forget()
  assert.equal(keeper.read(), undefined)
})
