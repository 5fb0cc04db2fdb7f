import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Locales in which the product speaks; React Aria brings some thirty more, which nobody would ever load. */
const KEPT_LOCALES = ['en-US', 'de-DE', 'fr-FR', 'el-GR'];

/** Replaces React Aria's strings of the languages that the product does not speak by nothing. */
function onlySpokenLocales(): Plugin {
  const strings =
    /react-(?:aria|stately)(?:-components)?\/dist\/private\/intl\/.+\/([a-z]{2}-[A-Z]{2})\.m?js$/;
  return {
    name: 'salus:only-spoken-locales',
    enforce: 'pre',
    load(id) {
      const locale = strings.exec(id)?.[1];
      return locale === undefined || KEPT_LOCALES.includes(locale) ? null : 'export default {};';
    },
  };
}

/** Writes each script, style and picture compressed beside itself, so that the server sends them without any work. */
function compressed(): Plugin {
  return {
    name: 'salus:compressed',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(?:js|css|svg)$/.test(fileName)) continue;
          const text = file.type === 'chunk' ? file.code : file.source;
          const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.br`,
            source: brotliCompressSync(text, best),
          });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(text, { level: 9 }) });
        }
      },
    },
  };
}

export default defineConfig(({ command, isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [onlySpokenLocales(), react(), compressed()],
  // The server writes a fresh nonce over this mark for every answer.
  html: { cspNonce: '%NONCE%' },
  ...(command === 'build' ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  resolve: {
    conditions: ['@salus/source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom'],
  },
  ssr: {
    // The bundle stands alone, so that the API host can load it from any folder.
    noExternal: true,
    resolve: { conditions: ['@salus/source', 'module', 'node', 'development|production'] },
  },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    target: 'es2022',
    rolldownOptions: {
      treeshake: {
        // Importing one thing from a library of ours does not need the others: they stay with the screens that use them.
        moduleSideEffects: [{ test: /\/libs\/[a-z]+\/src\/.+\.tsx?$/, sideEffects: false }],
      },
    },
    // Inlined files would be data: URLs, which the policy allows for pictures only.
    assetsInlineLimit: 0,
    // The host serves the template after filling it; nothing may be left for a browser to fetch twice.
    copyPublicDir: !isSsrBuild,
  },
}));
