import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'libs/contract/schema.graphql',
  documents: ['apps/web/src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    // The server's resolvers and models; fields are never absent in what it answers, only null.
    'apps/api/src/platform/graphql/schema.types.ts': {
      plugins: [
        { add: { content: '// Made by `npm run generate` from the schema; change that, not this.' } },
        'typescript',
      ],
      config: {
        enumsAsTypes: true,
        skipTypename: true,
        maybeValue: 'T | null',
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
        scalars: { DateTime: 'string', LocalDate: 'string' },
        defaultScalarType: 'unknown',
        strictScalars: true,
      },
    },
    'libs/contract/src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        enumsAsTypes: true,
        documentMode: 'string',
        scalars: { DateTime: 'string', LocalDate: 'string' },
        defaultScalarType: 'unknown',
        strictScalars: true,
      },
    },
  },
};

export default config;
