/** Milliseconds of a search that was made before: the first time again, and the median of five more. */
export async function timesAgain(search: () => Promise<unknown>): Promise<{ first: number; later: number }> {
  const times: number[] = []
  await search()
  for (let time = 0; time < 6; time += 1) {
    const start = performance.now()
    await search()
    times.push(performance.now() - start)
  }
  const [first, ...later] = times
  return { first: first!, later: later.toSorted((a, b) => a - b)[2]! }
}
