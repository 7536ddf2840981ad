// The dependency rule of docs/architecture.md. Each rule is proved to bite in server/test/structure.test.ts.

const onlyServerSide = '^app/(api/|_trpc/server\\.ts$)'

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain knows itself, zod, the reader of check expressions (pure: text in, tree out) and SHA-256 (pure: bytes in, bytes out): no clock, no I/O, no framework.',
      severity: 'error',
      from: { path: '^server/domain/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { pathNot: ['^server/domain/', '^node_modules/(zod|@marcbachmann/cel-js|@noble/hashes)/'] },
    },
    {
      name: 'db-knows-domain-only',
      severity: 'error',
      from: { path: '^server/db/', pathNot: '\\.db\\.test\\.ts$' },
      to: { path: '^(app|server/(?!db/|domain/))' },
    },
    {
      name: 'documents-know-domain-only',
      comment: 'Files in and out: bytes to the domain’s words and back, without the record.',
      severity: 'error',
      from: { path: '^server/documents/' },
      to: { path: '^(app|server/(?!documents/|domain/))' },
    },
    {
      name: 'files-know-domain-only',
      comment: 'Bytes that are kept, and bytes on their way: what they are and whose is not known here.',
      severity: 'error',
      from: { path: '^server/files/' },
      to: { path: '^(app|server/(?!files/|domain/))' },
    },
    {
      name: 'services-know-db-documents-files-and-domain',
      severity: 'error',
      from: { path: '^server/services/', pathNot: '\\.db\\.test\\.ts$' },
      to: { path: '^(app|server/(?!services/|db/|documents/|files/|domain/))' },
    },
    {
      name: 'auth-knows-services-and-domain',
      severity: 'error',
      from: { path: '^server/auth/' },
      to: { path: '^(app|server/(?!auth/|services/|domain/))' },
    },
    {
      name: 'api-delegates',
      comment:
        'Routers parse and delegate: they do not read the database. Only the context knows who is asking.',
      severity: 'error',
      from: { path: '^server/api/', pathNot: '^server/api/(trpc|context)\\.ts$|\\.db\\.test\\.ts$' },
      to: { path: '^(app|server/(db|auth|documents|files)/)' },
    },
    {
      name: 'app-takes-the-api-by-type',
      comment: 'Only route handlers and the server caller load server code at run time.',
      severity: 'error',
      from: { path: '^app/', pathNot: onlyServerSide },
      to: { path: '^server/(?!domain/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'documents-and-files-through-services',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/(documents|files)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-db-knows-prisma',
      severity: 'error',
      from: { path: '^(app|server|proxy\\.ts)', pathNot: '^server/db/' },
      to: { path: '^node_modules/(@prisma|prisma|pg)/|^server/db/generated/' },
    },
    {
      name: 'product-without-bench',
      comment: 'The bench measures the product; the product knows nothing of it.',
      severity: 'error',
      from: { path: '^(app|server|prisma|proxy\\.ts)' },
      to: { path: '^bench/' },
    },
    {
      name: 'areas-are-private',
      comment: "An area's _components are its own; what two areas need belongs in app/_components.",
      severity: 'error',
      from: { path: '^app/\\[locale\\]/\\(workspace\\)/([^/]+)/' },
      to: {
        path: '^app/\\[locale\\]/\\(workspace\\)/[^/]+/_components/',
        pathNot: '^app/\\[locale\\]/\\(workspace\\)/$1/',
      },
    },
    {
      name: 'ui-is-dumb',
      comment: 'Shared pieces render: no data access.',
      severity: 'error',
      from: { path: '^app/_components/', pathNot: '^app/_components/ui/providers\\.tsx$' },
      to: { path: '^app/_trpc/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|server/db/generated/(?!client\\.ts))' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

export default config
