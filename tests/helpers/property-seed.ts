import fc from 'fast-check'

/*
 * Property tests draw the same cases in each run, so that a change is never held up by somebody else's rare case. To look
 * for new ones: PROPERTY_SEED=random npm test -- property
 */
const wanted = process.env['PROPERTY_SEED'] ?? '1'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
