/** What Eleventy, the console and promises ask of any object. */
const always = new Set(['then', 'toJSON', 'constructor', 'toString', 'valueOf', 'nodeType', '$$typeof'])

/**
 * The same object, but reading a field that it does not have is an error that names the fields it has. Page models
 * state every field, absent ones as `undefined`, so such a read is a misspelling in a template.
 */
export function strictFields<Model extends object>(model: Model, name: string): Model {
  return new Proxy(model, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && !(key in target) && !always.has(key)) {
        const known = Object.keys(target).join(', ')
        throw new TypeError(
          `Unexpected field \`${key}\` of the page model \`${name}\`, expected one of ${known}`,
        )
      }
      return Reflect.get(target, key, receiver)
    },
  })
}
