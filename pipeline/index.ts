/** The public names of duizhao. */
export type { Bilingual, Document, Segmented } from './model/document.js'
export type { Segment, State, Target } from './model/segment.js'
