/** The key of `names.yaml` with spellings that are not a name: of an entry not that one, where the names stand none at all. */
export const refusedKey = 'not'
