import { definePage } from './parts/define.ts'
import { GroupedIndex } from './parts/grouped-index.tsx'

export default definePage('tags', (page) => <GroupedIndex page={page} />)
