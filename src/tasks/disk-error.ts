/** A task for another thread: of an error only its sentence and its cause get there, so the code and the place of one of the disk go as its cause. */
export function withCode<Task, Result>(
  run: (task: Task) => Promise<Result>,
): (task: Task) => Promise<Result> {
  return async (task) => {
    try {
      return await run(task)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const { code, syscall, path } = error as NodeJS.ErrnoException
      if (syscall !== undefined) error.cause = { code, syscall, path }
      throw error
    }
  }
}

/** The error of a task of {@link withCode} as it was thrown in the other thread. */
export function asThrown(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Object && 'syscall' in error.cause
    ? Object.assign(error, error.cause)
    : error
}
