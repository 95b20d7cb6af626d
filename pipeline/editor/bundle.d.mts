/** Bundle the editor's client into one script for browsers. */
export declare const bundleClient: (outfile: string) => Promise<unknown>
