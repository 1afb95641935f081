// Runs in the browser too: no imports from Node.

/** Add a value to the list under a key, which may be its first. */
export function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
