import { createDocument } from 'zod-openapi'
import { answerSchema, errorSchema, sentSchema } from './values-schema'

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
})

/** The interface for bureaus' systems as an OpenAPI document. `server`: the address it is asked at. */
export function openapiDocument(server: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Mingji: figures from bureaus’ own systems',
      version: '1',
      description:
        'A bureau’s system sends the figures that the bureau owes in an open period. Each row is judged by itself. A key is made on the bureau’s page “Interface keys” and limited to indicators and units there.',
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The key’s secret.' } },
    },
    paths: {
      '/api/v1/values': {
        post: {
          operationId: 'sendValues',
          summary: 'Send figures',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: true,
              description:
                'A UUID made by the sender. The same one again gets the first answer and changes nothing; with another body it is refused. Not needed for a dry run.',
              schema: { type: 'string', format: 'uuid' },
            },
            {
              name: 'Accept-Language',
              in: 'header',
              required: false,
              description: 'Language of the words in the answer: zh-CN (default) or en.',
              schema: { type: 'string' },
            },
          ],
          requestBody: { required: true, content: { 'application/json': { schema: sentSchema } } },
          responses: {
            '200': {
              description: 'A verdict for every row, in the order sent.',
              content: { 'application/json': { schema: answerSchema } },
            },
            '400': refusal('The body is no such request, or the Idempotency-Key is missing.'),
            '401': refusal('The key is unknown, has expired or was ended.'),
            '404': refusal('There is no such period.'),
            '409': refusal('The period is not open, or the Idempotency-Key was used for another body.'),
            '411': refusal('The length of the body is not stated.'),
            '413': refusal('The body is larger than 1 MB.'),
            '415': refusal('The body is not JSON.'),
            '429': refusal('Too many calls; Retry-After says when to go on.'),
            '503': refusal('The database can’t be reached. Nothing was changed.'),
          },
        },
      },
    },
  })
}
