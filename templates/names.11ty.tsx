import { definePage } from './parts/define.ts'
import { GroupedIndex } from './parts/grouped-index.tsx'

export default definePage('names', (page) => <GroupedIndex page={page} />)
