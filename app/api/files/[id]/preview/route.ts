import { serve } from '../../serve'

/** The small picture of a file of evidence that is one. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/files/[id]/preview'>,
): Promise<Response> {
  return serve(request, (await params).id, true)
}
