declare const brand: unique symbol

/** A `Base` that was checked to be a `Name`; a plain `Base` does not pass for one. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }
