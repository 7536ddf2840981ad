/**
 * Every address under /api that nothing answers. The proxy passes /api by, so no page may be rendered there: without
 * this, `/api/sign-in` would be the sign-in page in a language called "api".
 */
function nothing(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}

export {
  nothing as GET,
  nothing as POST,
  nothing as PUT,
  nothing as PATCH,
  nothing as DELETE,
  nothing as OPTIONS,
}
