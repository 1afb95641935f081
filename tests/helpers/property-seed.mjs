import { isMainThread } from 'node:worker_threads'

/*
 * Property tests draw the same cases in each run, so that a change is never held up by somebody else's rare case. To look
 * for new ones: PROPERTY_SEED=random npm test -- property
 *
 * Loaded before all else, in threads too, where TypeScript is not yet known.
 */
const wanted = process.env.PROPERTY_SEED ?? '1'
if (isMainThread && wanted !== 'random') {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: Number(wanted) })
}
