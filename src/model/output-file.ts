/** A file of the site, its path below the output folder with forward slashes. */
export interface OutputFile {
  file: string
  content: string | Uint8Array
}
