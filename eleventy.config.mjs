import 'tsx/esm'
const { default: configure } = await import('./.eleventy.ts')
export default configure
