import { afterAll } from 'vitest'
import { disconnect } from '@/server/db/client'

// Files share a process and its modules, not a database: the next one connects to its own.
afterAll(disconnect)
