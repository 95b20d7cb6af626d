/** Bundle the editor's client into scripts for browsers, `editor.js` and `journal.js`, in a folder. */
export declare const bundleClient: (outdir: string) => Promise<unknown>
