import { describe, expect, test } from 'vitest'
import { guardBody, guardForm, guardRequest } from './guard-request'

const own = { host: 'mingji.test', origin: 'https://mingji.test' }
const json = { ...own, 'content-type': 'application/json', 'content-length': '10' }
const post = (headers: Record<string, string>) =>
  new Request('https://mingji.test/api', { method: 'POST', headers })

describe('a call', () => {
  test.each<[number | undefined, Record<string, string>]>([
    [undefined, json],
    [403, { ...json, origin: 'https://evil.example' }],
    [403, { ...json, 'sec-fetch-site': 'same-site' }],
    [403, { host: 'mingji.test', 'content-type': 'application/json', 'content-length': '10' }],
    [415, { ...json, 'content-type': 'text/plain' }],
    [411, { ...own, 'content-type': 'application/json' }],
    [413, { ...json, 'content-length': '1048577' }],
    [413, { ...json, 'content-length': 'x' }],
  ])('%s for %j', (status, headers) => {
    expect(guardRequest(post(headers))?.status).toBe(status)
  })
})

describe('a sign-in form', () => {
  test.each<[number | undefined, Record<string, string>]>([
    [undefined, { ...own, 'content-length': '100' }],
    [undefined, { host: 'mingji.test', 'content-length': '8192' }],
    [403, { ...own, origin: 'https://evil.example', 'content-length': '100' }],
    [403, { ...own, origin: 'null', 'content-length': '100' }],
    [403, { host: 'mingji.test', 'sec-fetch-site': 'cross-site', 'content-length': '100' }],
    [411, own],
    [413, { ...own, 'content-length': '8193' }],
  ])('%s for %j', (status, headers) => {
    expect(guardForm(post(headers))?.status).toBe(status)
  })
})

describe('a call by key', () => {
  const body = { 'content-type': 'application/json; charset=utf-8', 'content-length': '10' }
  test.each<[number | undefined, Record<string, string>]>([
    [undefined, body],
    [undefined, { ...body, origin: 'https://other.example' }],
    [415, { ...body, 'content-type': 'text/plain' }],
    [411, { 'content-type': 'application/json' }],
    [413, { ...body, 'content-length': '1048577' }],
    [413, { ...body, 'content-length': 'x' }],
  ])('%s for %j', (status, headers) => {
    expect(guardBody(post(headers))?.status).toBe(status)
  })
})
