import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'

export async function names(_options: CommonOptions): Promise<ExitStatus> { return 0 }
