import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ScriptError } from '../../../../src/browser/search/open-search.ts'
import { failureOf, Searcher, type SearchState } from '../../../../src/browser/search/searcher.ts'
import { newSession } from '../../../../src/browser/search/session.ts'
import { IndexError } from '../../../../src/search/index-error.ts'
import { FakeIndex, type FakeEpisode } from './fake-index.ts'

const episodes: FakeEpisode[] = Array.from({ length: 25 }, (_, index) => ({
  slug: `e${index}`,
  title: `Aflevering ${index}`,
  chapters: [{ title: 'Alles', passages: Array.from({ length: 12 }, () => 'zon en zee') }],
}))

/** A searcher over a fake index, all it showed, and a promise of its next state of a kind. */
function setUp(index = new FakeIndex(episodes)) {
  const states: SearchState[] = []
  const waiting: { kind: string; resolve: (state: SearchState) => void }[] = []
  const searcher = new Searcher({
    open: async () => ({ index, startAgain: () => index.reload() }),
    isOnline: () => true,
    show(state) {
      states.push(state)
      for (const wait of waiting.filter(({ kind }) => kind === state.kind)) wait.resolve(state)
    },
  })
  const next = <Kind extends SearchState['kind']>(
    kind: Kind,
  ): Promise<Extract<SearchState, { kind: Kind }>> =>
    new Promise((resolve) => {
      waiting.push({ kind, resolve: resolve as (state: SearchState) => void })
    })
  return { index, searcher, states, next }
}

test('the answer to an older question is dropped, however late it comes', async () => {
  const { index, searcher, states, next } = setUp()
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  index.delay = (query) => (query === 'zon' ? held : Promise.resolve())
  searcher.ask(newSession('zon'), 'now')
  await new Promise((resolve) => setImmediate(resolve))
  const ready = next('ready')
  searcher.ask(newSession('zee'), 'now')
  await ready
  letGo()
  // What follows from promises alone is done before the next turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(
    states.flatMap((state) => (state.kind === 'ready' ? [state.session.query] : [])),
    ['zee'],
  )
  assert.ok(index.asked[0]!.options.signal?.aborted)
})

test('while somebody types only the last question is asked', async () => {
  const { index, searcher, next } = setUp()
  const ready = next('ready')
  for (const query of ['z', 'zo', 'zon']) searcher.ask(newSession(query, true), 'soon')
  await ready
  assert.deepEqual(
    index.asked.map(({ query }) => query),
    ['zon'],
  )
  assert.equal(index.asked[0]!.options.typing, true)
})

test('an empty query, or a filter without a value alone, asks nothing', () => {
  const { index, searcher, states } = setUp()
  searcher.ask(newSession('  '), 'now')
  searcher.ask(newSession('tag:'), 'now')
  assert.deepEqual(
    states.map(({ kind }) => kind),
    ['idle', 'idle'],
  )
  assert.equal(index.asked.length, 0)
})

test('a session brings back as many episodes and passages as were shown', async () => {
  const { searcher, next } = setUp()
  const ready = next('ready')
  searcher.ask({ ...newSession('zon'), pages: 2, more: new Map([['e3', 1]]) }, 'now')
  const { answer } = await ready
  assert.equal(answer.groups.length, 20)
  assert.equal(answer.groups.find(({ slug }) => slug === 'e3')!.hits.length, 8)
  assert.equal(answer.groups.find(({ slug }) => slug === 'e4')!.hits.length, 3)
})

test('a failure is shown with its kind, and a retry starts from nothing', async () => {
  const { index, searcher, next } = setUp()
  index.delay = () => Promise.reject(new IndexError('corrupt', 'a.bin'))
  const failed = next('failed')
  searcher.ask(newSession('zon'), 'now')
  assert.equal((await failed).failure, 'corrupt')
  index.delay = async () => {}
  const ready = next('ready')
  await searcher.retry(newSession('zon'))
  await ready
  assert.equal(index.reloads, 1)
})

test('what an error means to a reader', () => {
  assert.equal(failureOf(new IndexError('unreachable', 'a'), true), 'unreachable')
  assert.equal(failureOf(new IndexError('unreachable', 'a'), false), 'offline')
  assert.equal(failureOf(new IndexError('missing', 'a'), false), 'missing')
  assert.equal(failureOf(new IndexError('mixed', 'a'), true), 'mixed')
  assert.equal(failureOf(new ScriptError('x'), true), 'script')
  assert.equal(failureOf(new ScriptError('x'), false), 'offline')
  assert.equal(failureOf(new TypeError('x'), true), 'fault')
})
