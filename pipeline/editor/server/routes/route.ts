import type { Context } from 'hono'
import type { Service } from '../service.js'

/** One address of the editor, under `/<token>/api/`, and what it answers. */
export interface Route {
  method: 'GET' | 'POST'
  path: string
  /** It changes something: its message names the request, which is applied once however often it comes. */
  writes?: true
  answer(context: Context, service: Service): Response | Promise<Response>
}
