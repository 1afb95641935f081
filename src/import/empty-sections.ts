/** What stands below the transcript of a new seed, for an editor to fill in. */
export const emptySections = `---

## Notes


## Key Takeaways
-

## Related
-
`
