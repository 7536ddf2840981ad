import { defineConfig } from 'prisma/config'

// For `prisma generate` alone: migrations are applied and written by scripts/, which need no native engine.
export default defineConfig({ schema: 'prisma/schema.prisma' })
