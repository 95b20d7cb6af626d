import type { Context } from 'hono'
import type { Service } from '../service.js'

/** One address of the editor, under `/<token>/api/`, and what it answers. */
export interface Route {
  method: 'GET' | 'POST'
  path: string
  answer(context: Context, service: Service): Response | Promise<Response>
}
