import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/_i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; a start on somebody's server doesn't need to wait for them again.
  typescript: { ignoreBuildErrors: true },
  // Native modules, and libraries that choose their parts at run time: loaded by what needs them and by nothing else.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@aws-sdk/client-s3',
    '@tus/file-store',
    '@tus/server',
    // Builds the offline worker.
    'esbuild',
    'file-type',
    'sharp',
  ],
  images: { unoptimized: true },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks'] },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(), microphone=()' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
      ],
    },
  ],
}

export default withNextIntl(config)
