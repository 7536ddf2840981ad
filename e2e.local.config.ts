import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/lib/chromium.mjs'
export default defineConfig({
  testDir: 'e2e',
  timeout: 600_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: 'list',
  use: { baseURL: process.env['BASE'] ?? 'http://localhost:4310', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions: await chromium() },
})
