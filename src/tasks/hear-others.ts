import { setImmediate } from 'node:timers/promises'

/** Steps of some milliseconds that this thread takes between two times that it hears what others have to say. */
const steps = 8

/** Call before each of many small steps of work: now and then a thread that has started gets its task meanwhile, or says what came of it. */
export async function hearOthers(step: number): Promise<void> {
  if (step % steps === 0) await setImmediate()
}
