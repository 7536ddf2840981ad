'use client'

import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/VisuallyHidden.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Flex.css'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/Radio.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/PasswordInput.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Alert.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/Stack.css'
import '@mantine/core/styles/Text.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { setNonce } from 'get-nonce'
import { type ReactNode, useState } from 'react'
import superjson from 'superjson'
import { theme } from '@/app/_components/theme/mantine-theme'
import { TRPCProvider } from '@/app/_trpc/client'
import type { AppRouter } from '@/server/api/root'

/**
 * The nonce of the document in the browser. A page that was reached by a link brings its own request's nonce along, but
 * the policy in force is still that of the page that was loaded.
 */
function documentNonce(): string | undefined {
  if (typeof document === 'undefined') return undefined
  return document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
}

/** The component library and the API's client, for one page's interactive part. */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [queryClient] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Without a connection a step fails at once and says so: held back, it would be done later, when whoever took it has gone on.
          mutations: { retry: false, networkMode: 'always' },
          queries: { retry: false },
        },
      }),
  )
  const [styleNonce] = useState(() => {
    const own = documentNonce() ?? nonce
    // The scroll lock of dialogs adds a style element of its own, which needs the nonce too.
    setNonce(own)
    return own
  })
  const [api] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({
          url: '/api/trpc',
          transformer: superjson,
          maxItems: 10,
          maxURLLength: 2000,
          // What a form sends as its page is left has to outlive the page.
          fetch: (url, options) =>
            fetch(url, { ...options, keepalive: document.visibilityState === 'hidden' }),
        }),
      ],
    }),
  )
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={api} queryClient={queryClient}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
