import { eventStream } from '../event-stream.js'
import type { Events } from '../events.js'
import { toldIn } from '../told-in.js'
import type { Route } from './route.js'

/** So many windows may listen at once. */
const mostListeners = 64
const listeners = new WeakMap<Events, number>()

/** What happens, as it happens. */
export const events: Route = {
  method: 'GET',
  path: 'events',
  answer: (context, { events }) => {
    const count = listeners.get(events) ?? 0
    if (count >= mostListeners) return context.text('Too many windows.', 503)
    listeners.set(events, count + 1)
    const stream = eventStream(events, toldIn(context), () =>
      listeners.set(events, (listeners.get(events) ?? 1) - 1),
    )
    return context.body(stream, 200, { 'Content-Type': 'text/event-stream' })
  },
}
