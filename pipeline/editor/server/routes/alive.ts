import type { Route } from './route.js'

/** Whether an editor runs here. */
export const alive: Route = { method: 'GET', path: 'alive', answer: context => context.json({}) }
