import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/lib/chromium.mjs'
export default defineConfig({ testDir: 'e2e', outputDir: '/tmp/i4/pw', timeout: 150_000, workers: 1, expect: { timeout: 30_000 }, use: { baseURL: process.env['BASE'] ?? '', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions: await chromium() } })
