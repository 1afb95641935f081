// Eleventy 3 ships no types. These are the parts that naslag uses.
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    globalData: Record<string, unknown>
    /** Set before plugins run: of the command line, else of the configuration. */
    pathPrefix: string
    addGlobalData(name: string, value: unknown): void
    addTemplateFormats(formats: string[]): void
    addExtension(extension: string, options: { key: string }): void
    addWatchTarget(path: string): void
    addPlugin<Options>(
      plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void | Promise<void>
    on(event: 'eleventy.after', listener: (event: { directories: { output: string } }) => Promise<void>): void
    setUseGitIgnore(use: boolean): void
    /** Tells of what takes long in the configuration, quiet mode or not. */
    benchmarks: { config: { setIsVerbose(isVerbose: boolean): void } }
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath?: string
        quietMode?: boolean
        config?: (config: EleventyConfig) => void | Promise<void>
      },
    )
    /** Nothing is printed but errors. */
    disableLogger(): void
    write(): Promise<unknown>
  }
}
