// Made by vite.words.ts from the catalogue.
declare module 'virtual:words/*' {
  const words: Record<string, unknown>
  export default words
}
