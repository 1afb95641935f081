/** All results, or the first error once nothing is being written any more. */
export async function allOf<Results extends readonly unknown[] | []>(
  promises: Results,
): Promise<{ -readonly [At in keyof Results]: Awaited<Results[At]> }> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
