/** The one call of the `jsonld` package that scripts/check-exports.ts makes; the package brings no types. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl: undefined
    readonly documentUrl: string
    readonly document: object
  }
  interface Options {
    readonly documentLoader: (address: string) => Promise<Loaded>
    readonly base: string
    readonly safe: boolean
  }
  const jsonld: {
    readonly expand: (document: object, options: Options) => Promise<readonly Readonly<Record<string, unknown>>[]>
  }
  export default jsonld
}
