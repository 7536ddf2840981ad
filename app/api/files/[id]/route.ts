import { serve } from '../serve'

/** A file of evidence, to be saved. */
export async function GET(request: Request, { params }: RouteContext<'/api/files/[id]'>): Promise<Response> {
  return serve(request, (await params).id, false)
}
