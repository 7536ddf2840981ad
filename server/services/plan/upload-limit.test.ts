import { expect, test } from 'vitest'
import { waitForUpload } from './upload-limit'

test('thirty files a minute are read, and one more waits; somebody else’s are not counted with them', async () => {
  for (let file = 0; file < 30; file += 1) expect(await waitForUpload('li')).toBeNull()
  expect(await waitForUpload('li')).toBeGreaterThan(0)
  expect(await waitForUpload('wang')).toBeNull()
})
